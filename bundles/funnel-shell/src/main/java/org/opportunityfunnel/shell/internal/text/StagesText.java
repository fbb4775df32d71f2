package org.opportunityfunnel.shell.internal.text;

import java.util.ArrayList;
import java.util.List;
import org.opportunityfunnel.api.model.StatusType;
import org.opportunityfunnel.api.report.StageMeasures;
import org.opportunityfunnel.shell.internal.text.TextTable.Align;

/**
 * Draws the stages of a report as a funnel of bars: count, conversion, lost, time to advance and
 * value a stage. Where the terminal is too narrow for one line a stage, each stage takes three.
 */
public final class StagesText {
  private static final int[] LABEL_WIDTHS = {28, 16};
  private static final int SHORTEST_BAR = 8;
  private static final int LONGEST_BAR = 60;

  private final TextStyle style;
  private final SafeText safe;
  private final Figures figures;

  public StagesText(TextStyle style) {
    this.style = style;
    this.safe = new SafeText(style);
    this.figures = new Figures(style);
  }

  /**
   * The funnel's lines, without a heading.
   *
   * @param currency what values are in; null if they are in several
   */
  public List<String> lines(List<StageMeasures> stages, String currency) {
    for (int label : LABEL_WIDTHS) {
      int bar = style.width() - table(stages, currency, label, 0).width();
      if (bar >= SHORTEST_BAR) {
        return table(stages, currency, label, Math.min(bar, LONGEST_BAR)).lines();
      }
    }
    return stacked(stages, currency);
  }

  private TextTable table(List<StageMeasures> stages, String currency, int label, int bar) {
    TextTable table =
        new TextTable(
            Align.LEFT,
            Align.RIGHT,
            Align.LEFT,
            Align.RIGHT,
            Align.RIGHT,
            Align.RIGHT,
            Align.RIGHT,
            Align.RIGHT);
    String value = currency == null ? "Value" : "Value " + safe.line(currency, 8);
    table.row("Stage", "Count", "", "Advanced", "Lost", "Lost %", "Time", value);
    long most = most(stages);
    for (StageMeasures stage : stages) {
      boolean won = isWon(stage);
      table.row(
          safe.line(stage.status().label(), label),
          figures.count(stage.count()),
          bar(stage, most, bar),
          won ? "" : figures.rate(stage.countConversionRate()),
          won ? "" : figures.count(stage.countLost()),
          won ? "" : figures.rate(stage.countLostRatio()),
          won ? "" : figures.duration(stage.averageTimeToAdvance()),
          figures.money(stage.value(), currency));
    }
    return table;
  }

  private List<String> stacked(List<StageMeasures> stages, String currency) {
    List<String> lines = new ArrayList<>();
    long most = most(stages);
    for (StageMeasures stage : stages) {
      String count = figures.count(stage.count());
      String label = safe.line(stage.status().label(), style.width() - count.length() - 2);
      int gap = style.width() - DisplayWidth.of(label) - count.length();
      lines.add(label + " ".repeat(Math.max(1, gap)) + count);
      String bar = bar(stage, most, style.width() - 2);
      if (!bar.isEmpty()) {
        lines.add("  " + bar);
      }
      if (!isWon(stage)) {
        lines.addAll(Wrap.facts(outcome(stage), style));
      }
      String unit = currency == null ? "" : " " + safe.line(currency, 8);
      lines.add("  " + figures.money(stage.value(), currency) + unit);
    }
    return lines;
  }

  private List<String> outcome(StageMeasures stage) {
    return List.of(
        figures.rate(stage.countConversionRate()) + " advanced",
        figures.count(stage.countLost()) + " lost",
        figures.duration(stage.averageTimeToAdvance()));
  }

  private String bar(StageMeasures stage, long most, int width) {
    return (isWon(stage) ? Paint.WON : Paint.ACTIVE)
        .on(Bar.of(stage.count(), most, width, style), style);
  }

  private static long most(List<StageMeasures> stages) {
    return stages.stream().mapToLong(StageMeasures::count).max().orElse(0);
  }

  private static boolean isWon(StageMeasures stage) {
    return stage.status().type() == StatusType.WON;
  }
}
