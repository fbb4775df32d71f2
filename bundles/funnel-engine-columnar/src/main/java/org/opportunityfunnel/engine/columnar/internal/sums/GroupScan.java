package org.opportunityfunnel.engine.columnar.internal.sums;

import org.opportunityfunnel.engine.columnar.internal.columns.Chunk;
import org.opportunityfunnel.engine.columnar.internal.columns.Group;
import org.opportunityfunnel.engine.columnar.internal.columns.Ints;
import org.opportunityfunnel.engine.columnar.internal.columns.Longs;
import org.opportunityfunnel.engine.columnar.internal.columns.Shape;
import org.opportunityfunnel.engine.columnar.internal.columns.State;

/**
 * Adds groups that a report sees whole, from their first entry on: what they add where is the same
 * for all rows, so it goes column by column, without a question a row. Not thread-safe.
 */
final class GroupScan {
  private final Lanes lanes;
  private final Tally tally;
  private final boolean withStages;
  private final int shift;
  private final long mask;
  private int[] blocks = new int[0];

  GroupScan(Scan scan, Tally tally) {
    this.lanes = scan.lanes();
    this.tally = tally;
    this.withStages = scan.withStages();
    this.shift = scan.halves().shift();
    this.mask = scan.halves().mask();
  }

  /** Adds the picked rows of the group. */
  void add(Chunk chunk, Group group, Picked picked) {
    findBlocks(chunk, picked);
    Shape shape = group.shape();
    boolean won = State.isWon(shape.state());
    int steps = shape.steps();
    if (won) {
      addAmounts(chunk, picked, lanes.won(shape.state() - State.WON));
      addTimes(chunk.created(), 0, chunk.times(), group.endColumn(), picked, lanes.secondsToWin());
    } else {
      int reached = steps == 0 ? 0 : shape.rank(steps - 1) + 1;
      addAmounts(chunk, picked, lanes.ended(reached, shape.state()));
    }
    if (!withStages) {
      return;
    }
    int next = 0;
    for (int step = 0; step < steps; step++) {
      int rank = shape.rank(step);
      addSkipped(chunk, picked, next, rank);
      next = rank + 1;
      if (step + 1 < steps || won) {
        int toRank = step + 1 < steps ? shape.rank(step + 1) : lanes.active();
        int column = group.column(step);
        int nextColumn = group.column(step + 1);
        addTimes(chunk.times(), column, chunk.times(), nextColumn, picked, lanes.seconds(rank));
        if (toRank > next) {
          addAmounts(chunk, picked, lanes.indirect(rank));
        }
      }
    }
    if (won) {
      addSkipped(chunk, picked, next, lanes.active());
    }
  }

  private void findBlocks(Chunk chunk, Picked picked) {
    if (blocks.length < picked.size()) {
      blocks = new int[chunk.rows()];
    }
    Ints users = chunk.users();
    for (int i = 0; i < picked.size(); i++) {
      blocks[i] = tally.block(users.get(picked.row(i)));
    }
  }

  private void addSkipped(Chunk chunk, Picked picked, int fromRank, int toRank) {
    for (int rank = fromRank; rank < toRank; rank++) {
      addAmounts(chunk, picked, lanes.skipped(rank));
    }
  }

  private void addAmounts(Chunk chunk, Picked picked, int lane) {
    long[] sums = tally.lanes();
    Longs values = chunk.values();
    Longs weighted = chunk.weighted();
    for (int i = 0; i < picked.size(); i++) {
      int row = picked.row(i);
      int at = blocks[i] + lane;
      sums[at]++;
      sums[at + 1] += values.get(row) >> shift & mask;
      sums[at + 2] += weighted.get(row) >> shift & mask;
    }
  }

  private void addTimes(
      Longs from, int fromColumn, Longs to, int toColumn, Picked picked, int lane) {
    long[] sums = tally.lanes();
    for (int i = 0; i < picked.size(); i++) {
      int row = picked.row(i);
      long seconds = to.get(toColumn + row) - from.get(fromColumn + row);
      sums[blocks[i] + lane] += seconds >> shift & mask;
    }
  }
}
