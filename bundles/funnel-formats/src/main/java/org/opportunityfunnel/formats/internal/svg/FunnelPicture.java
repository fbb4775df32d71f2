package org.opportunityfunnel.formats.internal.svg;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.opportunityfunnel.api.report.StageMeasures;
import org.opportunityfunnel.api.report.StagesReport;

/**
 * A report's funnel: a heading, a row a stage from top to bottom, the totals. As wide as 960 units,
 * and as high as its stages need.
 */
final class FunnelPicture {
  static final double WIDTH = 960;
  static final double MARGIN = 32;
  static final double CHART = WIDTH - 2 * MARGIN;

  private static final String FONT =
      "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
  private static final double NAME_BASELINE = MARGIN + 26;
  private static final double FACTS_BASELINE = NAME_BASELINE + 38;
  private static final double AFTER_FACTS = 30;
  private static final double AFTER_ROWS = 12;
  private static final double TOTALS_BASELINE = 36;

  private final StagesReport report;
  private final Figures figures;
  private final StageWords words;
  private final FactLines heading;
  private final FactLines totals;

  FunnelPicture(StagesReport report) {
    this.report = report;
    this.figures = new Figures(report.meta().currency());
    this.words = new StageWords(figures);
    this.heading = new FactLines(HeadingWords.facts(report.meta().ranges()), CHART);
    this.totals = new FactLines(ClosingWords.facts(report, figures), CHART);
  }

  /** Draws all of it as one element, which is the root of a document. */
  void draw(Canvas canvas) throws XMLStreamException {
    String width = Canvas.number(WIDTH);
    String height = Canvas.number(height());
    canvas.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        StyleSheet.ROOT_CLASS,
        "role",
        "img",
        "width",
        width,
        "height",
        height,
        "viewBox",
        "0 0 " + width + " " + height,
        "font-family",
        FONT);
    describe(canvas);
    canvas.words("style", StyleSheet.css());
    canvas.rectangle(0, 0, WIDTH, height(), Ink.BACKGROUND);
    drawHeading(canvas);
    drawRows(canvas);
    drawTotals(canvas);
    canvas.close();
  }

  private void describe(Canvas canvas) throws XMLStreamException {
    canvas.words("title", "Funnel of " + report.meta().pipelineName());
    StringBuilder table = new StringBuilder(heading.sentence());
    for (StageMeasures stage : report.aggregations()) {
      table.append(' ').append(words.sentence(stage));
    }
    table.append(' ').append(totals.sentence());
    canvas.words("desc", table.toString());
  }

  private void drawHeading(Canvas canvas) throws XMLStreamException {
    String name =
        TextWidth.shorten(
            CleanText.of(report.meta().pipelineName()), Lettering.NAME.measuredSize(), CHART);
    canvas.text(name, MARGIN, NAME_BASELINE, Lettering.NAME, Ink.TEXT);
    heading.draw(canvas, MARGIN, FACTS_BASELINE);
  }

  private void drawRows(Canvas canvas) throws XMLStreamException {
    List<StageMeasures> stages = report.aggregations();
    long most = stages.stream().mapToLong(StageMeasures::count).max().orElse(0);
    double top = rowsTop();
    for (StageMeasures stage : stages) {
      new StageRow(stage, most, figures, words).draw(canvas, top);
      top += StageRow.HEIGHT;
    }
  }

  private void drawTotals(Canvas canvas) throws XMLStreamException {
    canvas.rectangle(MARGIN, totalsTop(), CHART, 1, Ink.LINE);
    totals.draw(canvas, MARGIN, totalsTop() + TOTALS_BASELINE);
  }

  private double rowsTop() {
    return FACTS_BASELINE + heading.height() + AFTER_FACTS;
  }

  private double totalsTop() {
    return rowsTop() + report.aggregations().size() * StageRow.HEIGHT + AFTER_ROWS;
  }

  private double height() {
    return totalsTop() + TOTALS_BASELINE + totals.height() + MARGIN;
  }
}
