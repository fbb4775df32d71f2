package org.opportunityfunnel.engine.columnar.internal.bench;

import java.util.Locale;
import java.util.function.LongSupplier;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.engine.columnar.internal.build.ColumnsBuilder;
import org.opportunityfunnel.engine.columnar.internal.build.Layout;
import org.opportunityfunnel.engine.columnar.internal.columns.Columns;
import org.opportunityfunnel.engine.columnar.internal.columns.Partition;
import org.opportunityfunnel.engine.columnar.internal.sums.FunnelSums;
import org.opportunityfunnel.engine.columnar.internal.sums.Workers;
import org.opportunityfunnel.testkit.years.SalesYears;

/**
 * Prints how long the columns take to build, how large they are and how fast they answer, beside a
 * plain pass over as many bytes. Arguments: opportunities, threads, seed, rows of a chunk, share of
 * the kept sums, and a part of the names of the reports to ask for (1000000 2 1 8192 1 "").
 */
public final class ColumnarBenchmark {
  private final FunnelSums sums;
  private final double plain;
  private final String part;

  private ColumnarBenchmark(Columns columns, Workers workers, double plain, String part) {
    this.part = part;
    this.sums = new FunnelSums(columns, workers);
    this.plain = plain;
  }

  public static void main(String[] arguments) {
    int opportunities = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    int threads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
    int chunk = arguments.length > 3 ? Integer.parseInt(arguments[3]) : Layout.DEFAULT.chunkRows();
    double share =
        arguments.length > 4 ? Double.parseDouble(arguments[4]) : Layout.DEFAULT.sumsShare();
    String part = arguments.length > 5 ? arguments[5] : "";
    print("%,d opportunities, %d threads, seed %d", opportunities, threads, seed);
    SalesYears data = new SalesYears(opportunities, seed);
    Columns columns = build(data, opportunities, new Layout(chunk, false, share));
    Partition first = columns.partitions().get(SalesYears.pipeline(0));
    try (Workers workers = new Workers(threads - 1);
        PlainPass pass = new PlainPass(first.columnBytes())) {
      Measurement alone = Measurement.of(() -> pass.run(1));
      print("%s", alone.line("plain pass over the pipeline's bytes, 1 thread", alone.best()));
      Measurement together = Measurement.of(() -> pass.run(threads));
      print("%s", together.line("the same, all threads", alone.best()));
      new ColumnarBenchmark(columns, workers, together.best(), part).run(opportunities);
    }
  }

  private static Columns build(SalesYears data, int opportunities, Layout layout) {
    long generating = System.nanoTime();
    long changes = data.scan(new NullSink());
    long building = System.nanoTime();
    ColumnsBuilder builder = new ColumnsBuilder(layout);
    data.scan(builder);
    Columns columns = builder.finish();
    long built = System.nanoTime();
    long net = built - building - (building - generating);
    print("%.2f changes an opportunity", (double) changes / opportunities);
    print(
        "built in %.2f s, without making the data up about %.2f s",
        (built - building) / 1e9, net / 1e9);
    print(
        "%,d rows; %.1f bytes an opportunity, and %.1f of kept sums",
        columns.partitions().values().stream().mapToInt(Partition::rows).sum(),
        (double) columns.columnBytes() / opportunities,
        (double) columns.sumsBytes() / opportunities);
    return columns;
  }

  private void run(int opportunities) {
    BenchmarkQueries queries = new BenchmarkQueries(opportunities);
    queries.counted().forEach(this::stages);
    queries.selected().forEach(this::stages);
    queries.ofSomeUsers().forEach(this::stages);
    queries.plain().forEach(this::totals);
  }

  private void stages(String name, FunnelQuery query) {
    measure("stages, " + name, () -> sums.stages(query).size());
  }

  private void totals(String name, FunnelQuery query) {
    measure("totals, " + name, () -> sums.totals(query).size());
  }

  private void measure(String name, LongSupplier work) {
    if (name.contains(part)) {
      print("%s", Measurement.of(work).line(name, plain));
    }
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
