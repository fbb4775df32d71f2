package org.opportunityfunnel.shell.internal.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.opportunityfunnel.api.model.StatusType;
import org.opportunityfunnel.api.model.ValuePeriod;

/** Makes the opportunities one by one, by the day of their creation, with their leads. */
final class DemoDeals {
  private static final double UNASSIGNED = 0.04;
  private static final double NO_VALUE = 0.05;
  private static final double NO_CONFIDENCE = 0.04;
  private static final double NEW_LEAD = 0.75;
  private static final double EDITED_LATER = 0.3;
  private static final double VALUE_SPREAD = 0.9;
  private static final List<String> NOTES =
      List.of("", "", "", "Met at the fair.", "Asked for references.", "Budget in the new year.");

  private final DemoSettings settings;
  private final DemoSeasons seasons;
  private final List<DemoUser> users = DemoTeam.users();
  private final List<DemoLead> leads = new ArrayList<>();

  DemoDeals(DemoSettings settings) {
    this.settings = settings;
    this.seasons = new DemoSeasons(settings);
  }

  /** The leads that the opportunities made so far have, in the order of their creation. */
  List<DemoLead> leads() {
    return leads;
  }

  /** The opportunity of that number, from 0; to be called in order. */
  DemoDeal deal(int number) {
    DemoRandom random = new DemoRandom(settings.seed(), number);
    LocalDate day = seasons.day((number + random.nextDouble()) / settings.opportunities());
    DemoPipeline pipeline =
        DemoPipeline.ALL.get(
            random.pickWeighted(
                DemoPipeline.ALL.stream().mapToDouble(DemoPipeline::share).toArray()));
    DemoUser seller = seller(pipeline, random);
    DemoHours hours = new DemoHours(random, seller.zone());
    Instant created = created(hours, day);
    ValuePeriod period = pipeline.periods().get(random.pickWeighted(6, 2, 2));
    double dollars = random.logNormal(pipeline.medianValue(), VALUE_SPREAD) / 100;
    double ease = StrictMath.pow(pipeline.medianValue() / 100 / dollars, 0.12);
    List<DemoEntry> entries =
        new DemoPath(random, hours, seller.skill() * ease, seller.pace(), settings.end())
            .live(pipeline, created);
    Instant updated = updated(entries.get(entries.size() - 1).at(), random);
    DemoLead lead = lead(random, seller, created, pipeline);
    return new DemoDeal(
        DemoId.of("oppo", random),
        lead,
        random.chance(UNASSIGNED) ? null : seller,
        random.chance(0.8) ? seller : random.pick(users),
        random.chance(NO_VALUE) ? null : cents(dollars, random),
        period,
        confidence(entries.get(entries.size() - 1).status(), random),
        random.pick(NOTES),
        updated,
        entries);
  }

  private static DemoUser seller(DemoPipeline pipeline, DemoRandom random) {
    List<DemoUser> sellers = DemoTeam.usersOf(pipeline.key());
    return sellers.get(random.pickWeighted(sellers.stream().mapToDouble(DemoUser::load).toArray()));
  }

  private Instant created(DemoHours hours, LocalDate day) {
    Instant created = hours.on(day);
    // West of Greenwich the last day's evening is already after the data's end.
    return created.isBefore(settings.end()) ? created : created.minus(1, ChronoUnit.DAYS);
  }

  private Instant updated(Instant last, DemoRandom random) {
    if (!random.chance(EDITED_LATER)) {
      return last;
    }
    Instant edited =
        last.plus((long) random.between(60_000, Duration.ofDays(6).toMillis()), ChronoUnit.MILLIS);
    return edited.isBefore(settings.end()) ? edited : last;
  }

  private DemoLead lead(
      DemoRandom random, DemoUser seller, Instant created, DemoPipeline pipeline) {
    if (!leads.isEmpty() && !random.chance(NEW_LEAD)) {
      return random.pick(leads);
    }
    Instant known = created.minusSeconds((long) random.between(30, 5 * 86_400));
    DemoLead lead =
        new DemoLead(
            DemoId.of("lead", random),
            DemoCompanies.name(random),
            random.pick(DemoCompanies.INDUSTRIES),
            pipeline.key() == DemoPipeline.Key.RENEWALS || random.chance(0.1),
            seller,
            known);
    leads.add(lead);
    return lead;
  }

  private static long cents(double dollars, DemoRandom random) {
    if (random.chance(0.1)) {
      return Math.max(1, (long) (dollars * 100));
    }
    double step = dollars >= 5_000 ? 500 : dollars >= 500 ? 50 : 5;
    return Math.max(1, (long) (dollars / step)) * (long) (step * 100);
  }

  private static Integer confidence(DemoStatus status, DemoRandom random) {
    if (random.chance(NO_CONFIDENCE)) {
      return null;
    }
    boolean active = status.status().type() == StatusType.ACTIVE;
    int shift = active && random.chance(0.3) ? 5 * (random.nextInt(5) - 2) : 0;
    return Math.max(0, Math.min(100, status.confidence() + shift));
  }
}
