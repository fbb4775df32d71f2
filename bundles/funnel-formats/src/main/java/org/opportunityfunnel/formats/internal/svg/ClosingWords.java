package org.opportunityfunnel.formats.internal.svg;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.opportunityfunnel.api.report.StageMeasures;
import org.opportunityfunnel.api.report.StagesReport;

/**
 * The totals that stages give, and when they were true: a picture in a wiki outlives its numbers.
 * Opportunities that were lost before they counted in any stage are not among the lost ones.
 */
final class ClosingWords {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private ClosingWords() {}

  static List<String> facts(StagesReport report, Figures figures) {
    List<StageMeasures> won = report.aggregations().stream().filter(StageWords::isWon).toList();
    List<StageMeasures> active =
        report.aggregations().stream().filter(stage -> !StageWords.isWon(stage)).toList();
    List<String> facts = new ArrayList<>();
    if (!won.isEmpty()) {
      long count = won.stream().mapToLong(StageMeasures::count).sum();
      long value = won.stream().mapToLong(StageMeasures::value).sum();
      facts.add(figures.count(count) + " won (" + figures.money(value) + ")");
    }
    if (!active.isEmpty()) {
      long count = active.stream().mapToLong(StageMeasures::countLost).sum();
      long value = active.stream().mapToLong(StageMeasures::valueLost).sum();
      facts.add(figures.count(count) + " lost (" + figures.money(value) + ")");
    }
    facts.add("as of " + asOf(report.meta().asOf(), report.meta().ranges().zone()));
    return facts;
  }

  private static String asOf(Instant instant, ZoneId zone) {
    return MINUTE.format(instant.atZone(zone));
  }
}
