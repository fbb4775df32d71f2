package org.opportunityfunnel.engine.columnar.internal.sums;

import org.opportunityfunnel.engine.columnar.internal.columns.Chunk;
import org.opportunityfunnel.engine.columnar.internal.columns.Group;
import org.opportunityfunnel.engine.columnar.internal.columns.Longs;
import org.opportunityfunnel.engine.columnar.internal.columns.Shape;
import org.opportunityfunnel.engine.columnar.internal.columns.State;

/**
 * Adds groups without a question a row: rows of one shape of which a report sees as much follow one
 * {@link Recipe}. For amounts that fit, and without halves. Not thread-safe.
 */
final class GroupScan {
  /** For fewer rows than that it does not pay to go column by column. */
  private static final int ROWS_A_PASS = 16;

  private final Lanes lanes;
  private final Tally tally;
  private final Split split = new Split();
  private final Recipe recipe;
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
    this.recipe = new Recipe(lanes, scan.withStages());
  }

  /** Adds the picked rows of the group; false, and nothing added, if row by row is better. */
  boolean add(Chunk chunk, Group group, Picked picked, long reportStart, long asOf) {
    Shape shape = group.shape();
    if (shape.state() == State.ASIDE) {
      return false;
    }
    if (group.isWithin(reportStart, asOf)) {
      recipe.of(group, 0, shape.times());
      add(chunk, picked.rows(), 0, picked.size());
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
        int to = split.to(ahead, seen);
        if (from < to) {
          recipe.of(group, ahead, seen);
          add(chunk, split.rows(), from, to);
        }
      }
    }
    return true;
  }

  private void add(Chunk chunk, int[] rows, int from, int to) {
    if (to - from < ROWS_A_PASS) {
      for (int i = from; i < to; i++) {
        addRow(chunk, rows[i]);
      }
    } else {
      addRuns(chunk, rows, from, to);
    }
  }

  private void addRow(Chunk chunk, int row) {
    int block = tally.block(chunk.users().get(row));
    long[] sums = tally.lanes();
    long value = chunk.values().get(row);
    long expected = chunk.weighted().get(row);
    for (int i = 0; i < recipe.amountCount(); i++) {
      int at = block + recipe.amountLane(i);
      sums[at]++;
      sums[at + 1] += value;
      sums[at + 2] += expected;
    }
    Longs column = chunk.times();
    if (recipe.timeCount() > 0) {
      long before = column.get(recipe.column(0) + row);
      for (int i = 0; i < recipe.timeCount(); i++) {
        long next = column.get(recipe.column(i + 1) + row);
        sums[block + recipe.timeLane(i)] += next - before;
        before = next;
      }
    }
    if (recipe.won()) {
      long end = column.get(recipe.endColumn() + row);
      sums[block + lanes.secondsToWin()] += end - chunk.created().get(row);
    }
  }

  private void addRuns(Chunk chunk, int[] rows, int from, int to) {
    if (counts.length < rows.length) {
      makeRoom(rows.length);
    }
    runs.find(chunk.users(), rows, from, to, tally);
    runs.count(counts);
    runs.sum(chunk.values(), 0, values);
    runs.sum(chunk.weighted(), 0, weighted);
    for (int i = 0; i < recipe.amountCount(); i++) {
      addAmounts(recipe.amountLane(i));
    }
    if (recipe.timeCount() > 0) {
      runs.sum(chunk.times(), recipe.column(0), nextTimes);
    }
    for (int i = 0; i < recipe.timeCount(); i++) {
      long[] used = times;
      times = nextTimes;
      nextTimes = used;
      runs.sum(chunk.times(), recipe.column(i + 1), nextTimes);
      addTimes(recipe.timeLane(i));
    }
    if (recipe.won()) {
      runs.sum(chunk.created(), 0, times);
      if (recipe.timeCount() == 0) {
        runs.sum(chunk.times(), recipe.endColumn(), nextTimes);
      }
      addTimes(lanes.secondsToWin());
    }
  }

  private void makeRoom(int size) {
    counts = new long[size];
    values = new long[size];
    weighted = new long[size];
    times = new long[size];
    nextTimes = new long[size];
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
