package org.opportunityfunnel.engine.columnar.internal.build;

import java.util.Arrays;
import org.opportunityfunnel.engine.columnar.internal.columns.Longs;

/** Longs on their way into a column. */
final class GrowingLongs {
  private long[] values = new long[16];
  private int size;

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, Math.addExact(size, Math.max(1, size / 2)));
    }
    values[size++] = value;
  }

  long get(int index) {
    return values[index];
  }

  int size() {
    return size;
  }

  /** The least value; the greatest long without any. */
  long least() {
    return Arrays.stream(values, 0, size).min().orElse(Long.MAX_VALUE);
  }

  /** The greatest value; the least long without any. */
  long greatest() {
    return Arrays.stream(values, 0, size).max().orElse(Long.MIN_VALUE);
  }

  Longs toColumn() {
    return Longs.copyOf(values, size);
  }

  /** The column of what is above the base; this list holds that as well afterwards. */
  Longs toColumnAbove(long base) {
    for (int i = 0; i < size; i++) {
      values[i] -= base;
    }
    return toColumn();
  }
}
