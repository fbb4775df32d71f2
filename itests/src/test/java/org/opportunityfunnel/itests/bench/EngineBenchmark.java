package org.opportunityfunnel.itests.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.opportunityfunnel.testkit.years.SalesYears;

/**
 * Prints engine, report and size with p50, p99, memory and the ratio to DuckDB's best statement.
 * Every contestant answers every question, and all answers are compared. Arguments: sizes separated
 * by commas, threads, seed, and from which size on the slow peers are left out (1000000 2 1
 * 2000000).
 */
public final class EngineBenchmark {
  private final int threads;
  private final long seed;
  private final int tooLarge;

  private EngineBenchmark(int threads, long seed, int tooLarge) {
    this.threads = threads;
    this.seed = seed;
    this.tooLarge = tooLarge;
  }

  public static void main(String[] arguments) throws Exception {
    String sizes = argument(arguments, 0, "1000000");
    EngineBenchmark benchmark =
        new EngineBenchmark(
            Integer.parseInt(argument(arguments, 1, "2")),
            Long.parseLong(argument(arguments, 2, "1")),
            Integer.parseInt(argument(arguments, 3, "2000000")));
    Machine.print();
    ResultTable.header();
    for (String size : sizes.split(",")) {
      benchmark.run(Integer.parseInt(size));
    }
  }

  private static String argument(String[] arguments, int index, String otherwise) {
    return index < arguments.length ? arguments[index] : otherwise;
  }

  private void run(int opportunities) throws Exception {
    Path folder = Files.createTempDirectory("funnel-bench-");
    List<Contestant> contestants = new ArrayList<>();
    try {
      SalesYears years = new SalesYears(opportunities, seed);
      add(contestants, years, opportunities, folder);
      Race race = new Race(contestants);
      for (Question question : Question.all()) {
        ResultTable.print(opportunities, question, race.run(question));
      }
    } finally {
      for (Contestant one : contestants) {
        one.close();
      }
      delete(folder);
    }
  }

  private void add(List<Contestant> to, SalesYears years, int opportunities, Path folder)
      throws Exception {
    EngineContestant columnar =
        timed("columns loaded", () -> ColumnarEngine.of(new YearsStore(years), threads));
    to.add(columnar);
    // The pipeline's part of the columns.
    long read = (long) (0.6 * Math.max(columnar.bytes(), 48L * opportunities));
    to.add(new ReadPass(1, read));
    to.add(new ReadPass(threads, read));
    PeerTables tables = new PeerTables(folder, threads);
    timed(
        "peers' tables made",
        () -> {
          tables.make(years);
          return tables;
        });
    to.add(tables.duckDb(PeerSql.GROUPED));
    to.add(tables.duckDb(PeerSql.HOISTED));
    if (opportunities < tooLarge) {
      to.add(timed("PostgreSQL loaded", () -> PostgresPeer.of(tables, threads)));
      to.add(timed("SQLite loaded", () -> SqlitePeer.of(tables, folder)));
    }
  }

  private interface Step<T> {
    T get() throws Exception;
  }

  private static <T> T timed(String what, Step<T> step) throws Exception {
    long begin = System.nanoTime();
    T result = step.get();
    System.err.println(
        String.format(Locale.ROOT, "%s in %.1f s", what, (System.nanoTime() - begin) / 1e9));
    return result;
  }

  private static void delete(Path folder) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
