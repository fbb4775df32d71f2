package org.opportunityfunnel.engine.columnar.internal.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongSupplier;

/** How long one piece of work takes, over and over. */
record Measurement(double best, double p50, double p99, long result) {
  private static final long WARM_UP_NANOS = 700_000_000L;
  private static final long NANOS = 1_500_000_000L;
  private static final int LEAST_RUNS = 15;
  private static final int MOST_RUNS = 1_000;

  /** Measures the work for about two seconds; it gives the same number each time. */
  static Measurement of(LongSupplier work) {
    long result = work.getAsLong();
    long begin = System.nanoTime();
    for (int run = 0; run < LEAST_RUNS || System.nanoTime() - begin < WARM_UP_NANOS; run++) {
      check(result, work.getAsLong());
    }
    long[] times = new long[MOST_RUNS];
    int runs = 0;
    begin = System.nanoTime();
    while (runs < LEAST_RUNS || (runs < MOST_RUNS && System.nanoTime() - begin < NANOS)) {
      long before = System.nanoTime();
      check(result, work.getAsLong());
      times[runs++] = System.nanoTime() - before;
    }
    Arrays.sort(times, 0, runs);
    return new Measurement(
        times[0] / 1e6, times[runs / 2] / 1e6, times[runs * 99 / 100] / 1e6, result);
  }

  private static void check(long expected, long actual) {
    if (expected != actual) {
      throw new IllegalStateException("the same work gave " + expected + " and " + actual);
    }
  }

  /** One line of a table, beside what the best plain pass took. */
  String line(String name, double plain) {
    return String.format(
        Locale.ROOT,
        "%-48s best %8.3f ms  p50 %8.3f ms  p99 %8.3f ms  %6.2f plain passes",
        name,
        best,
        p50,
        p99,
        best / plain);
  }
}
