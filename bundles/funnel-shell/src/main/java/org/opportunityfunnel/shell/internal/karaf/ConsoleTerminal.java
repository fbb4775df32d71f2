package org.opportunityfunnel.shell.internal.karaf;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.function.IntPredicate;
import org.apache.felix.service.command.Process;
import org.apache.karaf.shell.api.console.Session;
import org.opportunityfunnel.shell.internal.command.Terminal;
import org.opportunityfunnel.shell.internal.text.TextStyle;

/** What a console's session can show. */
final class ConsoleTerminal {
  private static final int DEFAULT_WIDTH = 80;
  private static final int OUT = 1;
  private static final int ERR = 2;

  private ConsoleTerminal() {}

  /**
   * The terminal of a session, which may have none: then lines are plain.
   *
   * @param isTty whether the stream of that number ends at the terminal, not in a pipe or a file
   */
  static Terminal of(Session session, PrintStream out, PrintStream err, IntPredicate isTty) {
    org.apache.karaf.shell.api.console.Terminal terminal = session.getTerminal();
    boolean ansi = terminal != null && terminal.isAnsiSupported();
    int width = terminal == null || terminal.getWidth() <= 0 ? DEFAULT_WIDTH : terminal.getWidth();
    Charset charset =
        terminal instanceof org.jline.terminal.Terminal jline && jline.encoding() != null
            ? jline.encoding()
            : Charset.defaultCharset();
    return new Terminal(
        out,
        err,
        terminal != null && isTty.test(OUT),
        ansi && isTty.test(ERR),
        new TextStyle(width, charset, ansi && isTty.test(OUT)),
        new TextStyle(width, charset, ansi && isTty.test(ERR)));
  }

  /** Whether a stream of the command that runs in this thread ends at the terminal. */
  static boolean isTty(int stream) {
    Process command = Process.Utils.current();
    return command != null && command.isTty(stream);
  }
}
