package org.opportunityfunnel.engine.columnar.internal.sums;

import java.util.Arrays;
import org.opportunityfunnel.engine.columnar.internal.columns.Chunk;
import org.opportunityfunnel.engine.columnar.internal.columns.Group;

/**
 * The rows of a group by what a report sees of them: how many of their times are ahead of the
 * report's start, and how many before the second as of which it looks. The times of a row never
 * fall, so these two numbers say it all. Filled anew for each group. Not thread-safe.
 */
final class Split {
  private int[] codes = new int[0];
  private int[] rows = new int[0];
  private int[] ends = new int[0];
  private int times;

  /** Whether the group has so few rows that its classes would cost more than the rows. */
  static boolean isTooFine(int times, int size) {
    return (times + 1) * (times + 1) > 4 * size;
  }

  void of(Chunk chunk, Group group, Picked picked, long reportStart, long asOf) {
    times = group.shape().times();
    int size = picked.size();
    int classes = (times + 1) * (times + 1);
    if (rows.length < size) {
      rows = new int[chunk.rows()];
      codes = new int[chunk.rows()];
    }
    if (ends.length < classes + 1) {
      ends = new int[classes + 1];
    }
    boolean allSeen = group.lastTime() < asOf;
    Arrays.fill(codes, 0, size, allSeen ? times * (times + 1) : 0);
    for (int time = 0; time < times; time++) {
      if (!allSeen) {
        chunk.times().addIfBelow(asOf, group.column(time), picked.rows(), size, times + 1, codes);
      }
      if (group.firstTime() < reportStart) {
        chunk.times().addIfBelow(reportStart, group.column(time), picked.rows(), size, 1, codes);
      }
    }
    sort(picked.rows(), size, classes);
  }

  /** Counts each class, then puts every row at its place; rows of a class keep their order. */
  private void sort(int[] from, int size, int classes) {
    Arrays.fill(ends, 0, classes + 1, 0);
    for (int i = 0; i < size; i++) {
      ends[codes[i] + 1]++;
    }
    for (int code = 0; code < classes; code++) {
      ends[code + 1] += ends[code];
    }
    for (int i = 0; i < size; i++) {
      rows[ends[codes[i]]++] = from[i];
    }
  }

  int times() {
    return times;
  }

  int[] rows() {
    return rows;
  }

  /** Where those begin with so many times ahead of the report, and so many before its end. */
  int from(int ahead, int seen) {
    int code = code(ahead, seen);
    return code == 0 ? 0 : ends[code - 1];
  }

  int to(int ahead, int seen) {
    return ends[code(ahead, seen)];
  }

  private int code(int ahead, int seen) {
    return seen * (times + 1) + ahead;
  }
}
