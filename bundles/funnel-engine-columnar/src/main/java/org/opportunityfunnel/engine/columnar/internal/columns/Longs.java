package org.opportunityfunnel.engine.columnar.internal.columns;

import java.util.Arrays;

/** A column of longs, kept as ints where all of them fit. Immutable. */
public final class Longs {
  private final int[] ints;
  private final long[] longs;

  private Longs(int[] ints, long[] longs) {
    this.ints = ints;
    this.longs = longs;
  }

  /** The first {@code size} of the values. */
  public static Longs copyOf(long[] values, int size) {
    for (int i = 0; i < size; i++) {
      if (values[i] != (int) values[i]) {
        return new Longs(null, Arrays.copyOf(values, size));
      }
    }
    int[] ints = new int[size];
    for (int i = 0; i < size; i++) {
      ints[i] = (int) values[i];
    }
    return new Longs(ints, null);
  }

  public long get(int index) {
    return ints != null ? ints[index] : longs[index];
  }

  /** The first index in {@code [0, size)} whose value is at least that; the column ascends. */
  public int lowerBound(long value) {
    int low = 0;
    int high = ints != null ? ints.length : longs.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (get(middle) < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The size of its elements together. */
  public long bytes() {
    return ints != null ? 4L * ints.length : 8L * longs.length;
  }
}
