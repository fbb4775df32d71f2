package org.opportunityfunnel.query.internal.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/**
 * How long something takes, one line each: p50, p99 and the longest in milliseconds that the thread
 * itself was running, which other load on the machine stretches least.
 */
final class Timings {
  private static final double NANOS = 1e6;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Timings() {}

  /** After a fifth of the rounds to warm up. */
  static void print(String name, int rounds, Runnable work) {
    for (int i = 0; i < rounds / 5; i++) {
      work.run();
    }
    long[] nanos = new long[rounds];
    for (int i = 0; i < rounds; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      work.run();
      nanos[i] = THREADS.getCurrentThreadCpuTime() - start;
    }
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%-52s p50 %9.3f  p99 %9.3f  max %9.3f%n",
        name,
        nanos[rounds / 2] / NANOS,
        nanos[rounds * 99 / 100] / NANOS,
        nanos[rounds - 1] / NANOS);
  }
}
