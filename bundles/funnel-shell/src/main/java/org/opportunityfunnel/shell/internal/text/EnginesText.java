package org.opportunityfunnel.shell.internal.text;

import java.util.List;
import java.util.Locale;
import org.opportunityfunnel.api.engine.EngineStatus;
import org.opportunityfunnel.shell.internal.text.TextTable.Align;

/** Lists engines. */
public final class EnginesText {
  private static final int LONGEST_NAME = 28;

  private final SafeText safe;

  public EnginesText(TextStyle style) {
    this.safe = new SafeText(style);
  }

  /** One line an engine, in the order in which they are asked. */
  public List<String> lines(List<EngineStatus> engines) {
    TextTable table = new TextTable(Align.LEFT, Align.LEFT, Align.LEFT);
    table.row("Engine", "State", "Detail");
    engines.forEach(
        engine ->
            table.row(
                safe.line(engine.name(), LONGEST_NAME),
                engine.state().name().toLowerCase(Locale.ROOT),
                safe.line(engine.detail())));
    return table.lines();
  }
}
