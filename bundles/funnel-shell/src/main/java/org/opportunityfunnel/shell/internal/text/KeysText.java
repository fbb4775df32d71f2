package org.opportunityfunnel.shell.internal.text;

import java.util.List;
import org.opportunityfunnel.shell.internal.funnel.KeyRecord;
import org.opportunityfunnel.shell.internal.text.TextTable.Align;

/** Lists API keys. */
public final class KeysText {
  private static final int LONGEST_NAME = 28;

  private final TextStyle style;
  private final SafeText safe;

  public KeysText(TextStyle style) {
    this.style = style;
    this.safe = new SafeText(style);
  }

  /** One line a key. */
  public List<String> lines(List<KeyRecord> keys) {
    TextTable table =
        new TextTable(Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT);
    table.row("ID", "Name", "Organization", "Rights", "Sees", "Created");
    for (KeyRecord key : keys) {
      table.row(
          safe.line(key.id()),
          safe.line(key.name(), LONGEST_NAME),
          safe.line(key.organization(), LONGEST_NAME),
          safe.line(String.join(", ", key.rights())),
          key.visibleUsers()
              .map(users -> users.size() == 1 ? "1 user" : users.size() + " users")
              .orElse("everyone"),
          day(key.dateCreated()));
    }
    return table.lines();
  }

  private String day(String time) {
    return time.isEmpty() ? style.none() : safe.line(time.split("T", 2)[0]);
  }
}
