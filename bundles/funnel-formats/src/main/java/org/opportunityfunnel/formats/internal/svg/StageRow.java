package org.opportunityfunnel.formats.internal.svg;

import javax.xml.stream.XMLStreamException;
import org.opportunityfunnel.api.report.StageMeasures;

/**
 * One stage: its label and count, its bar, then what became of it and its value. A pointing device
 * gets the whole of it in words, the label uncut.
 */
final class StageRow {
  static final double HEIGHT = 104;

  private static final double LABEL_BASELINE = 24;
  private static final double BAR_TOP = 34;
  private static final double OUTCOME_BASELINE = BAR_TOP + Bar.HEIGHT + 25;
  private static final double LABEL_GAP = 24;
  private static final double LEFT = FunnelPicture.MARGIN;
  private static final double RIGHT = FunnelPicture.WIDTH - FunnelPicture.MARGIN;

  private final StageMeasures stage;
  private final Bar bar;
  private final String count;
  private final String value;
  private final StageWords words;

  StageRow(StageMeasures stage, long most, Figures figures, StageWords words) {
    this.stage = stage;
    this.bar = new Bar(FunnelPicture.CHART, stage.count(), stage.countLost(), most);
    this.count = figures.count(stage.count());
    this.value = figures.money(stage.value());
    this.words = words;
  }

  void draw(Canvas canvas, double top) throws XMLStreamException {
    canvas.open("g");
    canvas.words("title", words.sentence(stage));
    canvas.text(label(), LEFT, top + LABEL_BASELINE, Lettering.STAGE, Ink.TEXT);
    canvas.textBefore(count, RIGHT, top + LABEL_BASELINE, Lettering.STAGE, Ink.TEXT);
    bar.draw(canvas, LEFT, top + BAR_TOP, StageWords.isWon(stage) ? Ink.WON : Ink.ACCENT);
    String outcome = words.outcome(stage);
    if (!outcome.isEmpty()) {
      canvas.text(outcome, LEFT, top + OUTCOME_BASELINE, Lettering.FACT, Ink.MUTED);
    }
    canvas.textBefore(value, RIGHT, top + OUTCOME_BASELINE, Lettering.FACT, Ink.MUTED);
    canvas.close();
  }

  private String label() {
    double size = Lettering.STAGE.measuredSize();
    double room = FunnelPicture.CHART - TextWidth.of(count, size) - LABEL_GAP;
    return TextWidth.shorten(CleanText.of(stage.status().label()), size, room);
  }
}
