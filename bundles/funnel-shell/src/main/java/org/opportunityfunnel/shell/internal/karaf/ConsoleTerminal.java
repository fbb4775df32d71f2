package org.opportunityfunnel.shell.internal.karaf;

import java.nio.charset.Charset;
import org.apache.karaf.shell.api.console.Session;
import org.opportunityfunnel.shell.internal.command.Terminal;
import org.opportunityfunnel.shell.internal.text.TextStyle;

/** What a console's session can show. */
final class ConsoleTerminal {
  private static final int DEFAULT_WIDTH = 80;
  private static final String DUMB = "dumb";
  private static final int OUT = 1;
  private static final int ERR = 2;

  private ConsoleTerminal() {}

  /** The terminal of a session, which may have none: then lines are plain. */
  static Terminal of(Session session, ConsoleStreams streams) {
    boolean outIsTty = streams.isTty().test(OUT);
    boolean errIsTty = streams.isTty().test(ERR);
    org.apache.karaf.shell.api.console.Terminal terminal = session.getTerminal();
    // Karaf's terminals all say that they support ANSI.
    boolean ansi =
        terminal != null && terminal.isAnsiSupported() && !DUMB.equals(terminal.getType());
    int width = terminal == null || terminal.getWidth() <= 0 ? DEFAULT_WIDTH : terminal.getWidth();
    Charset charset =
        terminal instanceof org.jline.terminal.Terminal jline && jline.encoding() != null
            ? jline.encoding()
            : Charset.defaultCharset();
    return new Terminal(
        streams.out(),
        streams.err(),
        terminal != null && outIsTty,
        ansi && errIsTty,
        new TextStyle(width, charset, ansi && outIsTty),
        new TextStyle(width, charset, ansi && errIsTty));
  }
}
