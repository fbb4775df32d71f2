package org.opportunityfunnel.shell.internal.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.opportunityfunnel.api.model.StatusType;

/**
 * Lives one opportunity through: it advances, skips, goes back, moves to another pipeline, is won
 * or lost, and now and then opened again, until it rests or the data ends.
 */
final class DemoPath {
  private static final double BEGINS_LATER = 0.07;
  private static final double SKIPS = 0.07;
  private static final double STEPS_BACK = 0.035;
  private static final double MOVES = 0.006;
  private static final double MOVES_AFTER_WIN = 0.02;
  private static final double STALLS = 0.03;
  private static final double LOST_REOPENS = 0.05;
  private static final double WON_REOPENS = 0.025;
  private static final double SPREAD = 0.8;
  private static final int MOST_STEPS = 40;

  private final DemoRandom random;
  private final DemoHours hours;
  private final double oddsFactor;
  private final double pace;
  private final Instant end;
  private final List<DemoEntry> entries = new ArrayList<>();
  private DemoPipeline pipeline;
  private Instant time;

  /**
   * Nothing happened yet.
   *
   * @param oddsFactor what the odds to advance are multiplied by, for the seller and the value
   * @param pace what the days in a stage are multiplied by
   * @param end everything happens before it
   */
  DemoPath(DemoRandom random, DemoHours hours, double oddsFactor, double pace, Instant end) {
    this.random = random;
    this.hours = hours;
    this.oddsFactor = oddsFactor;
    this.pace = pace;
    this.end = end;
  }

  /** The entries in order, the first at the creation. */
  List<DemoEntry> live(DemoPipeline begins, Instant created) {
    pipeline = begins;
    time = created;
    boolean later = random.chance(BEGINS_LATER);
    enter(pipeline.active().get(later ? 1 + random.nextInt(2) : 0));
    for (int step = 0; step < MOST_STEPS; step++) {
      DemoStatus here = entries.get(entries.size() - 1).status();
      DemoStatus next = here.status().type() == StatusType.ACTIVE ? act(here) : reconsider(here);
      if (next == null || !time.isBefore(end)) {
        break;
      }
      enter(next);
    }
    return List.copyOf(entries);
  }

  private void enter(DemoStatus status) {
    entries.add(new DemoEntry(time, status));
  }

  private DemoStatus act(DemoStatus here) {
    pass(random.logNormal(here.days() * pace, SPREAD));
    if (random.chance(STALLS)) {
      pass(random.between(60, 250));
    }
    int rank = pipeline.active().indexOf(here);
    if (random.chance(MOVES)) {
      return moveTo(another());
    }
    if (rank > 0 && random.chance(STEPS_BACK)) {
      return pipeline.active().get(rank - 1);
    }
    double odds = here.odds() * oddsFactor;
    if (!random.chance(odds / (1 + odds))) {
      return weighted(pipeline.lost());
    }
    int next = rank + (random.chance(SKIPS) ? 2 : 1);
    return next < pipeline.active().size() ? pipeline.active().get(next) : weighted(pipeline.won());
  }

  /** What becomes of a won or lost one; null if it rests. */
  private DemoStatus reconsider(DemoStatus here) {
    boolean won = here.status().type() == StatusType.WON;
    if (random.chance(won ? WON_REOPENS : LOST_REOPENS)) {
      pass(random.logNormal(won ? 15 : 40, SPREAD));
      return random.pick(pipeline.active());
    }
    if (won && pipeline.key() == DemoPipeline.Key.NEW_BUSINESS && random.chance(MOVES_AFTER_WIN)) {
      pass(random.between(150, 330));
      return moveTo(DemoPipeline.of(DemoPipeline.Key.RENEWALS));
    }
    return null;
  }

  private DemoPipeline another() {
    List<DemoPipeline> all = DemoPipeline.ALL;
    int steps = 1 + random.nextInt(all.size() - 1);
    return all.get((pipeline.key().ordinal() + steps) % all.size());
  }

  private DemoStatus moveTo(DemoPipeline other) {
    pipeline = other;
    return other.active().get(0);
  }

  private DemoStatus weighted(List<DemoStatus> statuses) {
    return statuses.get(
        random.pickWeighted(statuses.stream().mapToDouble(DemoStatus::odds).toArray()));
  }

  private void pass(double days) {
    long seconds = (long) (days * Duration.ofDays(1).toSeconds());
    time =
        hours.next(
            time.plusSeconds(Math.max(60, seconds)).plusNanos(random.nextInt(1_000_000_000)));
  }
}
