package org.opportunityfunnel.shell.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.opportunityfunnel.api.engine.EngineStatus;
import org.opportunityfunnel.api.report.EngineFigures;
import org.opportunityfunnel.api.report.EngineInfo;
import org.opportunityfunnel.shell.internal.text.TextTable.Align;

/** Lists engines. */
public final class EnginesText {
  private static final int LONGEST_NAME = 28;
  private static final double MEGABYTE = 1e6;

  private final SafeText safe;
  private final Figures figures;
  private final String none;

  public EnginesText(TextStyle style) {
    this.safe = new SafeText(style);
    this.figures = new Figures(style);
    this.none = style.none();
  }

  /**
   * One line an engine, in the order in which they are asked, then what those have to say that are
   * not well.
   */
  public List<String> lines(List<EngineInfo> engines) {
    TextTable table =
        new TextTable(
            Align.LEFT,
            Align.LEFT,
            Align.RIGHT,
            Align.RIGHT,
            Align.RIGHT,
            Align.RIGHT,
            Align.RIGHT,
            Align.RIGHT,
            Align.RIGHT,
            Align.RIGHT);
    table.row(
        "Engine", "State", "Rank", "Version", "Opps", "MB", "Computed", "Kept", "p50 ms", "p99 ms");
    engines.forEach(engine -> row(engine, table));
    List<String> lines = new ArrayList<>(table.lines());
    engines.stream()
        .filter(engine -> isTelling(engine))
        .forEach(engine -> lines.add(remark(engine)));
    return lines;
  }

  private void row(EngineInfo engine, TextTable table) {
    EngineFigures done = engine.figures();
    table.row(
        safe.line(engine.status().name(), LONGEST_NAME),
        engine.status().state().name().toLowerCase(Locale.ROOT),
        engine.chosen() ? "chosen" : Integer.toString(engine.ranking()),
        known(engine.dataVersion()),
        known(engine.size().opportunities()),
        engine.size().bytes() < 0 ? none : decimal(engine.size().bytes() / MEGABYTE),
        figures.count(done.answered()),
        figures.count(done.kept()),
        millis(done.medianMillis()),
        millis(done.p99Millis()));
  }

  private static boolean isTelling(EngineInfo engine) {
    return !engine.status().detail().isEmpty() || engine.figures().failed() > 0;
  }

  private String remark(EngineInfo engine) {
    EngineStatus status = engine.status();
    long failed = engine.figures().failed();
    String failures = failed == 0 ? "" : figures.count(failed) + " reports failed";
    String detail = safe.line(status.detail());
    return safe.line(status.name(), LONGEST_NAME)
        + ": "
        + detail
        + (detail.isEmpty() || failures.isEmpty() ? "" : "; ")
        + failures;
  }

  private String known(long figure) {
    return figure < 0 ? none : figures.count(figure);
  }

  private String millis(Double figure) {
    return figure == null ? none : decimal(figure);
  }

  private static String decimal(double figure) {
    return String.format(Locale.ROOT, "%,.1f", figure);
  }
}
