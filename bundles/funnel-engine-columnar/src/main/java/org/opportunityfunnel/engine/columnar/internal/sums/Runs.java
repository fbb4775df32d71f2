package org.opportunityfunnel.engine.columnar.internal.sums;

import java.util.Arrays;
import org.opportunityfunnel.engine.columnar.internal.columns.Ints;
import org.opportunityfunnel.engine.columnar.internal.columns.Longs;

/**
 * Rows of one group, ordered by user, as runs of one user's: columns are summed up run by run, so
 * that a user's sums are touched once a run. Where nearly every row is another user's each row is a
 * run. Filled anew for other rows. Not thread-safe.
 */
final class Runs {
  private int[] rows;
  private int from;
  private int to;
  private int[] users = new int[0];
  private int[] ends = new int[0];
  private int[] blocks = new int[0];
  private long[] running = new long[0];
  private int size;
  private boolean single;

  /** Takes the rows from one place to another in the list, and makes the blocks of their users. */
  void find(Ints userColumn, int[] newRows, int newFrom, int newTo, Tally tally) {
    rows = newRows;
    from = newFrom;
    to = newTo;
    if (users.length < to) {
      users = new int[rows.length];
      ends = new int[rows.length];
      blocks = new int[rows.length];
      running = new long[rows.length];
    }
    userColumn.copy(rows, from, to, users);
    int run = -1;
    int before = -1;
    for (int i = from; i < to; i++) {
      int user = users[i];
      // Without a jump: whether a user goes on can't be foretold.
      run += user == before ? 0 : 1;
      before = user;
      ends[run] = i;
      blocks[run] = user;
    }
    size = run + 1;
    single = 4 * size > 3 * (to - from);
    if (single) {
      size = to - from;
      System.arraycopy(users, from, blocks, 0, size);
    }
    for (int i = 0; i < size; i++) {
      blocks[i] = tally.block(blocks[i]);
    }
  }

  /** How many runs there are. */
  int size() {
    return size;
  }

  /** Where the sums of each run's user lie. */
  int[] blocks() {
    return blocks;
  }

  /** How many rows each run has. */
  void count(long[] counts) {
    if (single) {
      Arrays.fill(counts, 0, size, 1);
      return;
    }
    int before = from - 1;
    for (int run = 0; run < size; run++) {
      counts[run] = ends[run] - before;
      before = ends[run];
    }
  }

  /** The sum over each run of the column from that offset on. */
  void sum(Longs column, int offset, long[] sums) {
    if (single) {
      column.copy(offset, rows, from, to, sums);
      return;
    }
    column.sumUp(offset, rows, from, to, running);
    long before = 0;
    for (int run = 0; run < size; run++) {
      long upTo = running[ends[run]];
      sums[run] = upTo - before;
      before = upTo;
    }
  }
}
