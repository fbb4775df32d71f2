package org.opportunityfunnel.itests.bench;

import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends so many events a second, whether those before are answered or not, and looks how soon a
 * report shows one.
 */
final class OpenLoop {
  private static final long BETWEEN_REPORTS_MILLIS = 5;

  private final Versioned sending;
  private final Versioned report;
  private final int atOnce;

  /** Something that is of a data version. */
  interface Versioned {
    long version() throws Exception;
  }

  /**
   * @param sending sends an event; the version that has it
   * @param report asks for a report; the version that it is of
   * @param atOnce how many events may be under way
   */
  OpenLoop(Versioned sending, Versioned report, int atOnce) {
    this.sending = sending;
    this.report = report;
    this.atOnce = atOnce;
  }

  /**
   * Prints two lines of a table.
   *
   * @param eachSecond how many are due in a second: their times are counted from when they were
   *     due; 0 for the next one as soon as one is answered
   */
  void run(String what, int eachSecond, int seconds) throws Exception {
    ExecutorService senders = Executors.newFixedThreadPool(atOnce);
    Timings acknowledged = new Timings();
    AtomicInteger failed = new AtomicInteger();
    AtomicInteger begun = new AtomicInteger();
    long begin = System.nanoTime();
    long end = begin + seconds * 1_000_000_000L;
    for (int i = 0; i < atOnce; i++) {
      senders.execute(
          () -> {
            for (long due = due(begin, begun, eachSecond);
                due < end;
                due = due(begin, begun, eachSecond)) {
              send(due, acknowledged, failed);
            }
          });
    }
    senders.shutdown();
    Timings shown = new Timings();
    while (System.nanoTime() < end) {
      shown.add(untilShown());
    }
    senders.awaitTermination(2, TimeUnit.MINUTES);
    double took = (System.nanoTime() - begin) / 1e9;
    HttpBenchmark.row(
        what,
        String.format(
            Locale.ROOT,
            "%.0f a second, acknowledged in p50 %.0f ms, p99 %.0f ms; failed: %d of %d",
            (acknowledged.size() - failed.get()) / took,
            acknowledged.millis(50),
            acknowledged.millis(99),
            failed.get(),
            acknowledged.size()));
    HttpBenchmark.row(
        "– then one event to a report that shows it",
        String.format(
            Locale.ROOT,
            "p50 %.0f ms, p99 %.0f ms of %d",
            shown.millis(50),
            shown.millis(99),
            shown.size()));
  }

  private void send(long due, Timings acknowledged, AtomicInteger failed) {
    LockSupport.parkNanos(due - System.nanoTime());
    try {
      sending.version();
    } catch (Exception | AssertionError e) {
      failed.incrementAndGet();
    }
    synchronized (acknowledged) {
      acknowledged.add(System.nanoTime() - due);
    }
  }

  private static long due(long begin, AtomicInteger begun, int eachSecond) {
    return eachSecond == 0
        ? System.nanoTime()
        : begin + begun.getAndIncrement() * 1_000_000_000L / eachSecond;
  }

  /** From before an event is sent to the answer that has it. */
  private long untilShown() throws Exception {
    long before = System.nanoTime();
    long version = sending.version();
    while (report.version() < version) {
      Thread.sleep(BETWEEN_REPORTS_MILLIS);
    }
    return System.nanoTime() - before;
  }
}
