package org.opportunityfunnel.engine.columnar.internal.bench;

import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongSupplier;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.StageCounting;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.api.store.Selection;
import org.opportunityfunnel.engine.columnar.internal.build.ColumnsBuilder;
import org.opportunityfunnel.engine.columnar.internal.build.Layout;
import org.opportunityfunnel.engine.columnar.internal.columns.Columns;
import org.opportunityfunnel.engine.columnar.internal.columns.Partition;
import org.opportunityfunnel.engine.columnar.internal.sums.FunnelSums;
import org.opportunityfunnel.engine.columnar.internal.sums.Workers;
import org.opportunityfunnel.testkit.years.SalesYears;

/**
 * Prints how long the columns take to build, how large they are and how fast they answer, beside a
 * plain pass over as many bytes. Arguments: opportunities, threads, seed (1000000 2 1).
 */
public final class ColumnarBenchmark {
  private static final int WARM_UP = 200;
  private static final int RUNS = 400;

  private final Columns columns;
  private final FunnelSums sums;

  private ColumnarBenchmark(Columns columns, Workers workers) {
    this.columns = columns;
    this.sums = new FunnelSums(columns, workers);
  }

  public static void main(String[] arguments) {
    int opportunities = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    int threads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
    print("%,d opportunities, %d threads, seed %d", opportunities, threads, seed);
    SalesYears data = new SalesYears(opportunities, seed);
    Columns columns = build(data, opportunities);
    try (Workers workers = new Workers(threads - 1)) {
      new ColumnarBenchmark(columns, workers).run(opportunities);
    }
  }

  private static Columns build(SalesYears data, int opportunities) {
    long generating = System.nanoTime();
    NullSink nothing = new NullSink();
    long changes = data.scan(nothing);
    long building = System.nanoTime();
    ColumnsBuilder builder = new ColumnsBuilder(Layout.DEFAULT);
    data.scan(builder);
    Columns columns = builder.finish();
    long built = System.nanoTime();
    long net = built - building - (building - generating);
    print("%.2f changes an opportunity", (double) changes / opportunities);
    print(
        "built in %.2f s, without making the data up about %.2f s",
        seconds(built - building), seconds(net));
    double each = (double) columns.bytes() / opportunities;
    int rows = columns.partitions().values().stream().mapToInt(Partition::rows).sum();
    print(
        "%,d rows, %.1f bytes an opportunity, %.1f a row",
        rows, each, (double) columns.bytes() / rows);
    return columns;
  }

  private void run(int opportunities) {
    long[] pass = new long[(int) (columns.partitions().get(SalesYears.pipeline(0)).bytes() / 8)];
    Arrays.fill(pass, 1);
    measure("plain pass over as many bytes, 1 thread", () -> sum(pass));
    Instant q = Instant.parse("2024-04-01T00:00:00Z");
    TimeRange quarter = new TimeRange(q, Instant.parse("2024-07-01T00:00:00Z"));
    for (StageCounting counting : StageCounting.values()) {
      String by = ", " + counting.wireName();
      report("quarter cohort" + by, query(TimeRange.ALL_TIME, Optional.of(quarter), counting));
      report("all time" + by, query(TimeRange.ALL_TIME, Optional.of(TimeRange.ALL_TIME), counting));
      report("active in a quarter" + by, query(quarter, Optional.empty(), counting));
    }
    for (int part : new int[] {100, 3, 1}) {
      String kept = ", selection of 1 in " + part;
      Selection selection = oneIn(part, opportunities);
      report(
          "quarter cohort" + kept, selected(TimeRange.ALL_TIME, Optional.of(quarter), selection));
      report(
          "all time" + kept,
          selected(TimeRange.ALL_TIME, Optional.of(TimeRange.ALL_TIME), selection));
    }
    FunnelQuery all = query(TimeRange.ALL_TIME, Optional.empty(), StageCounting.VISITED);
    measure("totals, all time", () -> sums.totals(all).size());
  }

  private static long sum(long[] column) {
    long sum = 0;
    for (long one : column) {
      sum += one;
    }
    return sum;
  }

  private void report(String name, FunnelQuery query) {
    measure(name, () -> sums.stages(query).size());
  }

  private static Selection oneIn(int part, int opportunities) {
    BitSet keys = new BitSet(opportunities);
    Random random = new Random(part);
    for (int key = 0; key < opportunities; key++) {
      keys.set(key, random.nextInt(part) == 0);
    }
    return Selection.of(keys);
  }

  private static FunnelQuery selected(
      TimeRange report, Optional<TimeRange> cohort, Selection selection) {
    return query(report, cohort, Optional.of(selection), StageCounting.VISITED);
  }

  private static FunnelQuery query(
      TimeRange report, Optional<TimeRange> cohort, StageCounting counting) {
    return query(report, cohort, Optional.empty(), counting);
  }

  private static FunnelQuery query(
      TimeRange report,
      Optional<TimeRange> cohort,
      Optional<Selection> selection,
      StageCounting counting) {
    long asOf = Math.min(report.endSecond(), SalesYears.START + SalesYears.SECONDS + 86_400L * 60);
    return new FunnelQuery(
        SalesYears.pipeline(0),
        report.startSecond(),
        asOf,
        cohort,
        Optional.empty(),
        selection,
        counting);
  }

  private static void measure(String name, LongSupplier work) {
    long checked = 0;
    for (int run = 0; run < WARM_UP; run++) {
      checked += work.getAsLong();
    }
    long[] times = new long[RUNS];
    for (int run = 0; run < RUNS; run++) {
      long before = System.nanoTime();
      checked += work.getAsLong();
      times[run] = System.nanoTime() - before;
    }
    Arrays.sort(times);
    double p50 = times[RUNS / 2] / 1e6;
    double p99 = times[RUNS * 99 / 100] / 1e6;
    print(
        "%-42s best %7.3f ms  p50 %7.3f ms  p99 %7.3f ms  (%d)",
        name, times[0] / 1e6, p50, p99, checked / (WARM_UP + RUNS));
  }

  private static double seconds(long nanos) {
    return nanos / 1e9;
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
