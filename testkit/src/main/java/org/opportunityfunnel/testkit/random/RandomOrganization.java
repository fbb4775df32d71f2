package org.opportunityfunnel.testkit.random;

import java.util.ArrayList;
import java.util.List;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.model.ValuePeriod;
import org.opportunityfunnel.testkit.data.ChangeRecord;
import org.opportunityfunnel.testkit.data.LeadDraft;
import org.opportunityfunnel.testkit.data.LeadRecord;
import org.opportunityfunnel.testkit.data.OpportunityDraft;
import org.opportunityfunnel.testkit.data.OpportunityRecord;
import org.opportunityfunnel.testkit.data.OrganizationData;

/** A small organization with everything in it that real ones have. */
final class RandomOrganization {
  private final Dice dice;
  private final RandomIds ids;
  private final RandomTimes times;
  private final Values values;
  private final RandomTexts texts;
  private final RandomDates dates;
  private final RandomCustoms customs;
  private final List<Pipeline> pipelines;
  private final RandomPeople people;
  private final List<LeadRecord> leads;
  private final RandomStory story;
  private final List<OpportunityRecord> opportunities = new ArrayList<>();
  private final List<ChangeRecord> changes = new ArrayList<>();

  RandomOrganization(Dice dice, RandomTimes times, Values values) {
    this.dice = dice;
    this.ids = new RandomIds(dice);
    this.times = times;
    this.values = values;
    this.texts = new RandomTexts(dice);
    this.dates = new RandomDates(dice, times);
    this.customs = new RandomCustoms(dice, texts, dates);
    this.pipelines = new RandomPipelines(dice, ids).make();
    this.people = RandomPeople.make(dice, ids);
    this.leads = leads();
    this.story = new RandomStory(dice, ids, times, new RandomStatuses(dice, pipelines, ids));
    for (int i = dice.percent(4) ? 0 : dice.between(1, 24); i > 0; i--) {
      addOpportunity();
    }
    if (dice.percent(30)) {
      // Of an opportunity that never came.
      changes.addAll(story.changes(ids.next("oppo")));
    }
  }

  RandomPeople people() {
    return people;
  }

  /** Its records, those of each kind in any order. */
  OrganizationData data(List<RandomSearch> searches) {
    return new OrganizationData(
            pipelines,
            people.users(),
            people.groups(),
            searches.stream().map(RandomSearch::saved).toList(),
            leads,
            opportunities,
            changes)
        .shuffled(dice.seed());
  }

  /** What searches can refer to: everything but the searches themselves. */
  OrganizationData withoutSearches() {
    return data(List.of());
  }

  private void addOpportunity() {
    String id = ids.next("oppo");
    List<ChangeRecord> own = story.changes(id);
    changes.addAll(own);
    LeadRecord lead = dice.percent(80) && !leads.isEmpty() ? dice.pick(leads) : null;
    opportunities.add(
        new OpportunityDraft(id, story.present(own), story.created(own))
            .updated(story.updated(own))
            .user(dice.percent(12) ? null : dice.pick(people.userIds()))
            .authors(author(), author())
            .pipeline(dice.percent(90) ? dice.pick(pipelines).id() : null)
            .lead(lead == null ? dice.oneOf(null, "lead_unknown") : lead.id(), leadName(lead))
            .contact(dice.oneOf(null, "cont_1", "cont_2"))
            .value(values.pick(dice), period())
            .currency(dice.oneOf("USD", "USD", "USD", "EUR", null))
            .confidence(dice.percent(15) ? null : confidence())
            .closing(dates.textOrNone(), dates.textOrNone())
            .note(texts.noteOrNone())
            .custom(customs.make())
            .done());
  }

  private String author() {
    return dice.percent(30) ? null : dice.pick(people.userIds());
  }

  private static String leadName(LeadRecord lead) {
    return lead == null ? null : lead.name();
  }

  private ValuePeriod period() {
    return dice.oneOf(
        ValuePeriod.ONE_TIME, ValuePeriod.MONTHLY, ValuePeriod.MONTHLY, ValuePeriod.ANNUAL, null);
  }

  private int confidence() {
    return dice.percent(40) ? dice.oneOf(0, 50, 100) : dice.between(0, 100);
  }

  private List<LeadRecord> leads() {
    List<LeadRecord> made = new ArrayList<>();
    for (int i = dice.between(0, 4); i > 0; i--) {
      made.add(
          new LeadDraft(ids.next("lead"))
              .name(texts.nameOrNone())
              .description(texts.noteOrNone())
              .url(dice.oneOf(null, "https://example.com", "https://Exämple.com/a_b"))
              .status(
                  dice.oneOf("stat_lead_1", "stat_lead_2", null),
                  dice.oneOf("Potential", "Bad fit", null))
              .authors(author(), author())
              .created(dice.percent(15) ? null : times.event())
              .updated(dice.percent(40) ? null : times.event())
              .custom(customs.make())
              .done());
    }
    return made;
  }
}
