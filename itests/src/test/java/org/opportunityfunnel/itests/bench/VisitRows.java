package org.opportunityfunnel.itests.bench;

import java.util.ArrayList;
import java.util.List;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.model.StatusChange;
import org.opportunityfunnel.api.model.ValuePeriod;
import org.opportunityfunnel.api.store.OpportunitySink;

/** Turns the years' opportunities into the rows that peers sum up. */
final class VisitRows implements OpportunitySink {
  private static final int PIPELINES = 3;

  private final VisitSink sink;

  VisitRows(VisitSink sink) {
    this.sink = sink;
  }

  @Override
  public void begin(Catalog catalog, long opportunities) {
    // The rows are sorted when all are there.
  }

  @Override
  public void opportunity(OpportunityHistory one) {
    List<Stay> stays = stays(one);
    for (int pipeline = 0; pipeline < PIPELINES; pipeline++) {
      write(new Facts(one, pipeline, expected(one)), stays);
    }
  }

  /** What does not change with the time at which it is seen. */
  private record Facts(int pipeline, int user, int created, int value, int expected) {
    Facts(OpportunityHistory one, int pipeline, long expected) {
      this(
          pipeline,
          Integer.parseInt(one.userId().substring("user_".length())),
          (int) one.dateCreated().getEpochSecond(),
          (int) annualized(one),
          (int) expected);
    }

    VisitRow visit(Seen seen, int rank, int from, int until) {
      return new VisitRow(
          pipeline,
          user,
          created,
          value,
          expected,
          rank,
          seen.visited[rank] ? 1 : 0,
          seen.outcome(rank),
          seen.leaves(rank),
          seen.seconds(rank),
          from,
          until);
    }

    VisitRow won(Seen seen, int from, int until) {
      return new VisitRow(
          pipeline, user, created, value, expected, Seen.RANKS, 1, 4, seen.ends, 0, from, until);
    }

    EndingRow ending(Seen seen, int from, int until) {
      int seconds = seen.isWon() ? seen.ends - created : 0;
      return new EndingRow(
          pipeline, user, created, value, seen.state, seen.ends, seconds, from, until);
    }
  }

  private void write(Facts facts, List<Stay> stays) {
    Stretches stretches = new Stretches(sink);
    for (int known = 1; known <= stays.size(); known++) {
      Seen seen = Seen.of(stays.subList(0, known), facts.pipeline());
      if (seen != null) {
        int from = stays.get(known - 1).time();
        int until = known < stays.size() ? stays.get(known).time() : VisitRow.NEVER;
        stretches.ending(facts.ending(seen, from, until));
        for (int rank = 0; rank < Seen.RANKS; rank++) {
          boolean isReached = seen.reached[rank] != VisitRow.NEVER;
          stretches.visit(rank, isReached ? facts.visit(seen, rank, from, until) : null);
        }
        stretches.visit(Seen.RANKS, seen.isWon() ? facts.won(seen, from, until) : null);
      }
    }
    stretches.finish();
  }

  private static List<Stay> stays(OpportunityHistory one) {
    List<Stay> stays = new ArrayList<>();
    long created = one.dateCreated().getEpochSecond();
    List<StatusChange> changes = one.changes();
    stays.add(Stay.of(created, changes.isEmpty() ? one.statusId() : changes.get(0).oldStatusId()));
    changes.forEach(
        change -> stays.add(Stay.of(change.at().getEpochSecond(), change.newStatusId())));
    return stays;
  }

  private static long annualized(OpportunityHistory one) {
    return one.period() == ValuePeriod.MONTHLY ? 12 * one.value() : one.value();
  }

  /** The status is present, so its type decides the confidence; half up. */
  private static long expected(OpportunityHistory one) {
    int confidence =
        switch (Stay.of(0, one.statusId()).type()) {
          case WON -> 100;
          case LOST -> 0;
          case ACTIVE -> one.confidence();
        };
    return Math.floorDiv(annualized(one) * confidence + 50, 100);
  }
}
