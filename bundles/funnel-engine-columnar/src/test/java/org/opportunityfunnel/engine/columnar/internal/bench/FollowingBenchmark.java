package org.opportunityfunnel.engine.columnar.internal.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.StageCounting;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.engine.columnar.internal.columns.Edition;
import org.opportunityfunnel.engine.columnar.internal.life.LoaderThreads;
import org.opportunityfunnel.engine.columnar.internal.life.Organizations;
import org.opportunityfunnel.engine.columnar.internal.sums.FunnelSums;
import org.opportunityfunnel.engine.columnar.internal.sums.Workers;
import org.opportunityfunnel.testkit.years.SalesYears;

/**
 * Measures how soon a report shows an event while events come without a pause, and what that costs
 * the reports. Arguments: opportunities, events a second, seconds, seed.
 */
public final class FollowingBenchmark {
  private static final int QUIET_REPORTS = 2_000;

  private final EventfulStore store;
  private final Organizations organizations;
  private final Workers workers = new Workers(1);
  private final int perSecond;

  /** When the event of each version was made. */
  private final AtomicLongArray made;

  private final long[] shown;
  private final int events;
  private final long[] reports = new long[10_000_000];
  private int reported;

  private FollowingBenchmark(
      EventfulStore store, Organizations organizations, int perSecond, int seconds) {
    this.store = store;
    this.organizations = organizations;
    this.perSecond = perSecond;
    this.events = perSecond * seconds;
    this.made = new AtomicLongArray(events + 2);
    this.shown = new long[events];
  }

  public static void main(String[] arguments) throws InterruptedException {
    int opportunities = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    int perSecond = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 500;
    int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 60;
    long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : 1;
    print("%,d opportunities, %d events a second for %d s", opportunities, perSecond, seconds);
    EventfulStore store = new EventfulStore(opportunities, seed, 8);
    LoaderThreads scans = new LoaderThreads("benchmark-scans");
    LoaderThreads follows = new LoaderThreads("benchmark-follows");
    Organizations organizations = new Organizations(scans, follows);
    organizations.storeArrived(store);
    while (organizations.edition(EventfulStore.ORGANIZATION).isEmpty()) {
      LockSupport.parkNanos(1_000_000);
    }
    new FollowingBenchmark(store, organizations, perSecond, seconds).run();
    organizations.close();
    follows.close(Duration.ofMinutes(1));
    scans.close(Duration.ofMinutes(2));
  }

  private void run() throws InterruptedException {
    print("base %,d bytes", edition().bytes());
    for (int i = 0; i < QUIET_REPORTS; i++) {
      report();
    }
    reported = 0;
    for (int i = 0; i < QUIET_REPORTS; i++) {
      report();
    }
    printReports("quarter cohort, quiet");
    reported = 0;
    Thread source = new Thread(this::makeEvents, "events");
    source.start();
    long next = 2;
    while (next < events + 2) {
      long version = report();
      long now = System.nanoTime();
      for (; next <= version; next++) {
        shown[(int) next - 2] = now - made.get((int) next);
      }
    }
    source.join();
    printReports("quarter cohort, meanwhile");
    Arrays.sort(shown);
    print(
        "event to the end of a report with it      p50 %7.1f ms  p99 %7.1f ms  max %7.1f ms",
        millis(shown, 50), millis(shown, 99), millis(shown, 100));
    Edition last = edition();
    print(
        "%d rebuilds, overlays of %,d opportunities, %,d bytes in all",
        store.scans() - 1, last.overlaid(), last.bytes());
  }

  private void makeEvents() {
    long start = System.nanoTime();
    for (int event = 0; event < events; event++) {
      long due = start + event * 1_000_000_000L / perSecond;
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      made.set(event + 2, System.nanoTime());
      store.event();
      organizations.changed(EventfulStore.ORGANIZATION);
    }
  }

  private Edition edition() {
    return organizations.edition(EventfulStore.ORGANIZATION).orElseThrow();
  }

  /** Makes a report and gives the version that it is of. */
  private long report() {
    long before = System.nanoTime();
    Edition edition = edition();
    if (new FunnelSums(edition, workers).stages(quarter()).isEmpty()) {
      throw new IllegalStateException("the report is empty");
    }
    reports[reported++] = System.nanoTime() - before;
    return edition.catalog().version();
  }

  private static FunnelQuery quarter() {
    TimeRange quarter =
        new TimeRange(Instant.parse("2024-04-01T00:00:00Z"), Instant.parse("2024-07-01T00:00:00Z"));
    return new FunnelQuery(
        SalesYears.pipeline(0),
        Long.MIN_VALUE,
        SalesYears.START + SalesYears.SECONDS + 86_400L * 60,
        Optional.of(quarter),
        Optional.empty(),
        Optional.empty(),
        StageCounting.VISITED);
  }

  private void printReports(String name) {
    long[] sorted = Arrays.copyOf(reports, reported);
    Arrays.sort(sorted);
    print(
        "%-41s p50 %7.3f ms  p99 %7.3f ms  max %7.1f ms  (%d)",
        name, millis(sorted, 50), millis(sorted, 99), millis(sorted, 100), reported);
  }

  private static double millis(long[] sorted, int percent) {
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
