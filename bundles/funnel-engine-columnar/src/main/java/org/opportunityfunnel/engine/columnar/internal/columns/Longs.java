package org.opportunityfunnel.engine.columnar.internal.columns;

import java.util.Arrays;

/** A column of longs, kept as ints where all of them fit. Immutable. */
public final class Longs implements Column {
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

  /** Copies elements: that at {@code offset + rows[from]} first. */
  public void copy(int offset, int[] rows, int from, int to, long[] into) {
    if (ints != null) {
      for (int i = from; i < to; i++) {
        into[i - from] = ints[offset + rows[i]];
      }
    } else {
      for (int i = from; i < to; i++) {
        into[i - from] = longs[offset + rows[i]];
      }
    }
  }

  /**
   * Sums up as it goes: {@code sums[i]} is the sum of the elements at {@code offset + rows[from]}
   * to {@code offset + rows[i]}, modulo 2⁶⁴.
   */
  public void sumUp(int offset, int[] rows, int from, int to, long[] sums) {
    long sum = 0;
    if (ints != null) {
      for (int i = from; i < to; i++) {
        sum += ints[offset + rows[i]];
        sums[i] = sum;
      }
    } else {
      for (int i = from; i < to; i++) {
        sum += longs[offset + rows[i]];
        sums[i] = sum;
      }
    }
  }

  /** Adds the amount to {@code codes[i]} if the element at {@code offset + rows[i]} is below. */
  public void addIfBelow(long bound, int offset, int[] rows, int size, int amount, int[] codes) {
    if (ints != null) {
      // Without a jump: what is below can't be foretold. No int is beyond these bounds.
      long within = Math.max(Integer.MIN_VALUE, Math.min(bound, Integer.MAX_VALUE + 1L));
      for (int i = 0; i < size; i++) {
        codes[i] += (int) (ints[offset + rows[i]] - within >> 63) & amount;
      }
    } else {
      for (int i = 0; i < size; i++) {
        codes[i] += longs[offset + rows[i]] < bound ? amount : 0;
      }
    }
  }

  @Override
  public void addTo(long[] sums, int[] places, int[] blocks, int size, int lane) {
    if (ints != null) {
      for (int i = 0; i < size; i++) {
        sums[blocks[i] + lane] += ints[places[i]];
      }
    } else {
      for (int i = 0; i < size; i++) {
        sums[blocks[i] + lane] += longs[places[i]];
      }
    }
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

  @Override
  public long bytes() {
    return ints != null ? 4L * ints.length : 8L * longs.length;
  }
}
