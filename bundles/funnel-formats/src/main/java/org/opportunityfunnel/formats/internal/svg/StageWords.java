package org.opportunityfunnel.formats.internal.svg;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import org.opportunityfunnel.api.model.StatusType;
import org.opportunityfunnel.api.report.StageMeasures;

/** Says what a stage's numbers are. */
final class StageWords {
  private static final char LEFT_TO_RIGHT_MARK = '\u200E';

  private final Figures figures;

  StageWords(Figures figures) {
    this.figures = figures;
  }

  /** What became of the opportunities; empty for a won stage, where nothing more can. */
  String outcome(StageMeasures stage) {
    return isWon(stage)
        ? ""
        : String.join(
            FactLines.DOT,
            figures.rate(stage.countConversionRate()) + " advanced",
            figures.rate(stage.countLostRatio()) + " lost",
            figures.duration(stage.averageTimeToAdvance()));
  }

  /** A row of the table that the picture stands for, with its headings, as a sentence. */
  String sentence(StageMeasures stage) {
    List<String> parts = new ArrayList<>();
    parts.add(
        figures.count(stage.count()) + (stage.count() == 1 ? " opportunity" : " opportunities"));
    parts.add("value " + figures.money(stage.value()));
    if (!isWon(stage)) {
      parts.add(figures.rate(stage.countConversionRate()) + " advanced");
      parts.add(
          figures.rate(stage.countLostRatio())
              + " lost ("
              + figures.count(stage.countLost())
              + ")");
      parts.add("average time to advance " + figures.duration(stage.averageTimeToAdvance()));
    }
    return name(stage.status().label()) + ": " + String.join(", ", parts) + ".";
  }

  /** With marks without which figures beside a right-to-left name would stand on its other side. */
  private static String name(String label) {
    return Bidi.requiresBidi(label.toCharArray(), 0, label.length())
        ? LEFT_TO_RIGHT_MARK + label + LEFT_TO_RIGHT_MARK
        : label;
  }

  static boolean isWon(StageMeasures stage) {
    return stage.status().type() == StatusType.WON;
  }
}
