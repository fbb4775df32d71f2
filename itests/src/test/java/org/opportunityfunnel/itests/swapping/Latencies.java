package org.opportunityfunnel.itests.swapping;

import java.util.Arrays;

/** How long answers took since it was asked last. Thread-safe. */
final class Latencies {
  private static final long TO_MILLIS = 1_000_000;

  private long[] nanos = new long[1024];
  private int size;

  /** In milliseconds. */
  record Window(int answers, long p50, long p99, long most) {}

  synchronized void add(long took) {
    if (size == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * size);
    }
    nanos[size++] = took;
  }

  /** Those since the last call; all zero if there were none. */
  synchronized Window take() {
    long[] sorted = Arrays.copyOf(nanos, size);
    Arrays.sort(sorted);
    size = 0;
    return sorted.length == 0
        ? new Window(0, 0, 0, 0)
        : new Window(
            sorted.length, at(sorted, 50), at(sorted, 99), sorted[sorted.length - 1] / TO_MILLIS);
  }

  private static long at(long[] sorted, int percent) {
    return sorted[(sorted.length - 1) * percent / 100] / TO_MILLIS;
  }
}
