package org.opportunityfunnel.shell.internal.text;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.opportunityfunnel.api.store.ImportsUnderWay.Info;
import org.opportunityfunnel.shell.internal.text.TextTable.Align;

/** Lists imports that are under way. */
public final class UnderWayText {
  private static final double MIB = 1 << 20;

  private final SafeText safe;
  private final Figures figures;

  public UnderWayText(TextStyle style) {
    this.safe = new SafeText(style);
    this.figures = new Figures(style);
  }

  /** One line an import. */
  public List<String> lines(List<Info> imports) {
    TextTable table =
        new TextTable(Align.LEFT, Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT);
    table.row("ID", "State", "Begun", "Records", "MiB read", "Records/s");
    for (Info one : imports) {
      table.row(
          safe.line(one.id()),
          one.cancelled() ? "cancelled" : one.phase().name().toLowerCase(Locale.ROOT),
          one.begun().truncatedTo(ChronoUnit.SECONDS).toString(),
          figures.count(one.records()),
          String.format(Locale.ROOT, "%,.1f", one.bytesRead() / MIB),
          figures.count(one.recordsPerSecond()));
    }
    return table.lines();
  }
}
