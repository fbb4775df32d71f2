package org.opportunityfunnel.itests.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.opportunityfunnel.testkit.years.SalesYears;

/**
 * Prints engine, report and size with p50, p99, memory and the ratio to DuckDB's best statement.
 * Every contestant answers every question, and all answers are compared. Arguments: sizes separated
 * by commas, threads, seed, and from which size on the slow ones are left out (1000000 2 1
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
    try (Contestants contestants = new Contestants(folder, threads)) {
      SalesYears years = new SalesYears(opportunities, seed);
      contestants.add(years, opportunities, opportunities < tooLarge);
      Race race = new Race(contestants.all());
      for (Question question : Question.all()) {
        ResultTable.print(opportunities, question, race.run(question));
      }
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
