package org.opportunityfunnel.engine.columnar.internal.build;

import java.util.Arrays;
import org.opportunityfunnel.engine.columnar.internal.columns.Ints;

/** Ints on their way into a column. */
final class GrowingInts {
  private int[] values = new int[16];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  /** Adds 1 to the value at that index, which is 0 up to the size: there a first 1 is added. */
  void increment(int index) {
    if (index == size) {
      add(0);
    }
    values[index]++;
  }

  int get(int index) {
    return values[index];
  }

  int size() {
    return size;
  }

  Ints toColumn() {
    return Ints.copyOf(values, size);
  }
}
