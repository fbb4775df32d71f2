package org.opportunityfunnel.engine.columnar.internal.sums;

import org.opportunityfunnel.engine.columnar.internal.columns.Chunk;
import org.opportunityfunnel.engine.columnar.internal.columns.Group;
import org.opportunityfunnel.engine.columnar.internal.columns.Shape;
import org.opportunityfunnel.engine.columnar.internal.columns.State;

/**
 * Adds groups column by column: rows of one shape of which a report sees the same add the same sums
 * in the same lanes. For amounts that fit, and without halves. Not thread-safe.
 */
final class GroupScan {
  private final Lanes lanes;
  private final Tally tally;
  private final boolean withStages;
  private final Split split = new Split();
  private final Runs runs = new Runs();

  // Of each run.
  private long[] counts = new long[0];
  private long[] values = new long[0];
  private long[] weighted = new long[0];
  private long[] times = new long[0];
  private long[] nextTimes = new long[0];

  GroupScan(Scan scan, Tally tally) {
    this.lanes = scan.lanes();
    this.tally = tally;
    this.withStages = scan.withStages();
  }

  /** Adds the picked rows of the group; false, and nothing added, if row by row is better. */
  boolean add(Chunk chunk, Group group, Picked picked, long reportStart, long asOf) {
    Shape shape = group.shape();
    if (shape.state() == State.ASIDE) {
      return false;
    }
    if (group.isWithin(reportStart, asOf)) {
      add(chunk, group, picked.rows(), 0, picked.size(), 0, shape.times());
      return true;
    }
    if (Split.isTooFine(shape.times(), picked.size())) {
      return false;
    }
    split.of(chunk, group, picked, reportStart, asOf);
    // Without a time seen nothing of it is there yet; with all steps and the end ahead it is over.
    for (int seen = 1; seen <= shape.times(); seen++) {
      for (int ahead = 0; ahead <= Math.min(seen, shape.steps()); ahead++) {
        int from = split.from(ahead, seen);
        add(chunk, group, split.rows(), from, split.to(ahead, seen), ahead, seen);
      }
    }
    return true;
  }

  /**
   * Adds rows of which the report sees as much.
   *
   * @param ahead how many of their steps are ahead of the report's start
   * @param seen how many of their times, steps and then the end, are before its end
   */
  private void add(Chunk chunk, Group group, int[] rows, int from, int to, int ahead, int seen) {
    if (from == to) {
      return;
    }
    makeRoom(rows.length);
    runs.find(chunk.users(), rows, from, to, tally);
    runs.count(counts);
    runs.sum(chunk.values(), 0, values);
    runs.sum(chunk.weighted(), 0, weighted);
    Shape shape = group.shape();
    boolean ended = seen > shape.steps();
    int steps = ended ? shape.steps() : seen;
    boolean won = ended && State.isWon(shape.state());
    if (won) {
      addAmounts(lanes.won(shape.state() - State.WON));
      runs.sum(chunk.created(), 0, times);
      runs.sum(chunk.times(), group.endColumn(), nextTimes);
      addTimes(lanes.secondsToWin());
    } else {
      int reached = steps == 0 ? 0 : shape.rank(steps - 1) + 1;
      addAmounts(lanes.ended(reached, ended ? shape.state() : State.OPEN));
    }
    if (withStages) {
      addStages(chunk, group, steps, ahead, won);
    }
  }

  private void addStages(Chunk chunk, Group group, int steps, int ahead, boolean won) {
    Shape shape = group.shape();
    int step = Math.max(0, ahead - 1);
    int next = steps == 0 ? lanes.active() : shape.rank(step);
    if (ahead > 0 && steps > 0) {
      // They left the stages before this one ahead of the report.
      addAmounts(lanes.late(next));
    } else if (steps > 0 || won) {
      addSkipped(0, next);
    }
    int last = won ? steps : steps - 1;
    if (step < last) {
      runs.sum(chunk.times(), group.column(step), times);
    }
    for (; step < last; step++) {
      int rank = shape.rank(step);
      int toRank = step + 1 < steps ? shape.rank(step + 1) : lanes.active();
      runs.sum(chunk.times(), group.column(step + 1), nextTimes);
      addTimes(lanes.seconds(rank));
      long[] used = times;
      times = nextTimes;
      nextTimes = used;
      if (toRank > rank + 1) {
        addAmounts(lanes.indirect(rank));
        addSkipped(rank + 1, toRank);
      }
    }
  }

  private void makeRoom(int size) {
    if (counts.length < size) {
      counts = new long[size];
      values = new long[size];
      weighted = new long[size];
      times = new long[size];
      nextTimes = new long[size];
    }
  }

  private void addSkipped(int fromRank, int toRank) {
    for (int rank = fromRank; rank < toRank; rank++) {
      addAmounts(lanes.skipped(rank));
    }
  }

  private void addAmounts(int lane) {
    long[] sums = tally.lanes();
    int[] blocks = runs.blocks();
    for (int run = 0; run < runs.size(); run++) {
      int at = blocks[run] + lane;
      sums[at] += counts[run];
      sums[at + 1] += values[run];
      sums[at + 2] += weighted[run];
    }
  }

  private void addTimes(int lane) {
    long[] sums = tally.lanes();
    int[] blocks = runs.blocks();
    for (int run = 0; run < runs.size(); run++) {
      sums[blocks[run] + lane] += nextTimes[run] - times[run];
    }
  }
}
