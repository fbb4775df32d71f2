package org.opportunityfunnel.itests.bench;

import java.util.Arrays;

/** How long something took, each time that it was done. */
final class Timings {
  private long[] nanos = new long[64];
  private int size;
  private long total;

  void add(long took) {
    if (size == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * size);
    }
    nanos[size++] = took;
    total += took;
  }

  void add(Timings others) {
    for (int i = 0; i < others.size; i++) {
      add(others.nanos[i]);
    }
  }

  int size() {
    return size;
  }

  long totalNanos() {
    return total;
  }

  /** The least number of milliseconds that so many of a hundred did not exceed. */
  double millis(int percent) {
    long[] sorted = Arrays.copyOf(nanos, size);
    Arrays.sort(sorted);
    return sorted[Math.min(size - 1, size * percent / 100)] / 1e6;
  }
}
