package org.opportunityfunnel.engine.columnar.internal.build;

import java.util.Arrays;

/**
 * A growing list of what became true when: a second, a code, and an end that goes with it (the
 * second itself where there is none). Reused from row to row.
 */
final class Timeline {
  private long[] seconds = new long[8];
  private int[] codes = new int[8];
  private long[] ends = new long[8];
  private int size;

  void clear() {
    size = 0;
  }

  void add(long second, int code, long end) {
    if (size == seconds.length) {
      seconds = Arrays.copyOf(seconds, 2 * size);
      codes = Arrays.copyOf(codes, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    seconds[size] = second;
    codes[size] = code;
    ends[size] = end;
    size++;
  }

  void removeLast() {
    size--;
  }

  boolean isEmpty() {
    return size == 0;
  }

  int size() {
    return size;
  }

  long second(int index) {
    return seconds[index];
  }

  int code(int index) {
    return codes[index];
  }

  long end(int index) {
    return ends[index];
  }

  long lastSecond() {
    return seconds[size - 1];
  }

  int lastCode() {
    return codes[size - 1];
  }

  long lastEnd() {
    return ends[size - 1];
  }

  /** All codes, in an array whose rest means nothing. */
  int[] codes() {
    return codes;
  }
}
