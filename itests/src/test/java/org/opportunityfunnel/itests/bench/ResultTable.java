package org.opportunityfunnel.itests.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints what a race gave, as Markdown. */
final class ResultTable {
  private static final String BEST_PEER = "DuckDB by hand";

  private ResultTable() {}

  static void header() {
    System.out.println(
        "| opportunities | report | engine | p50 ms | p99 ms | runs | MB | DuckDB's time / this |");
    System.out.println("|---|---|---|---|---|---|---|---|");
  }

  /** A line a contestant; the ratio is to the better one of DuckDB's statements. */
  static void print(int opportunities, Question question, Map<Contestant, Timings> race)
      throws Exception {
    double best =
        race.entrySet().stream()
            .filter(entry -> entry.getKey().name().startsWith(BEST_PEER))
            .mapToDouble(entry -> entry.getValue().millis(50))
            .min()
            .orElse(Double.NaN);
    List<Contestant> order = new ArrayList<>(race.keySet());
    for (Contestant one : order) {
      Timings timings = race.get(one);
      System.out.println(
          String.format(
              Locale.ROOT,
              "| %,d | %s | %s | %.3f | %.3f | %d | %.0f | %s |",
              opportunities,
              question.name(),
              one.name(),
              timings.millis(50),
              timings.millis(99),
              timings.size(),
              one.bytes() / 1e6,
              ratio(best / timings.millis(50))));
    }
    System.out.flush();
  }

  private static String ratio(double times) {
    return String.format(Locale.ROOT, times < 1 ? "%.3f×" : "%.1f×", times);
  }
}
