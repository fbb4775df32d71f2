package org.opportunityfunnel.shell.internal.command;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.shell.internal.text.SafeText;
import org.opportunityfunnel.shell.internal.text.TextStyle;

/**
 * Where commands write.
 *
 * @param outIsTerminal whether a person sees what is written to out as it is
 * @param errIsTerminal whether what is written to err is seen at once, so that it may be redrawn
 * @param outStyle what can be shown on out
 * @param errStyle what can be shown on err
 */
public record Terminal(
    PrintStream out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    TextStyle outStyle,
    TextStyle errStyle) {
  private static final int DEFAULT_WIDTH = 80;

  /**
   * The terminal of a process.
   *
   * @param terminals which of {@code out} and {@code err} are one
   */
  public static Terminal of(
      PrintStream out,
      PrintStream err,
      Charset charset,
      Map<String, String> environment,
      List<String> terminals) {
    int width = width(environment.getOrDefault("COLUMNS", ""));
    boolean colour =
        environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !"dumb".equals(environment.get("TERM"));
    return new Terminal(
        out,
        err,
        terminals.contains("out"),
        terminals.contains("err") && !"dumb".equals(environment.get("TERM")),
        new TextStyle(width, charset, colour && terminals.contains("out")),
        new TextStyle(width, charset, colour && terminals.contains("err")));
  }

  private static int width(String columns) {
    return columns.matches("[0-9]{1,4}") && Integer.parseInt(columns) > 0
        ? Integer.parseInt(columns)
        : DEFAULT_WIDTH;
  }

  /** Lines that were made for {@link #outStyle()}. */
  public void print(List<String> lines) {
    lines.forEach(out::println);
  }

  /**
   * A document of another program's kind, such as CSV, in UTF-8: as it is, but made harmless where
   * a terminal would show it.
   */
  void write(byte[] document) {
    if (outIsTerminal) {
      SafeText safe = new SafeText(outStyle);
      new String(document, StandardCharsets.UTF_8)
          .lines()
          .map(safe::verbatim)
          .forEach(out::println);
    } else {
      out.write(document, 0, document.length);
      if (document.length > 0 && document[document.length - 1] != '\n') {
        out.println();
      }
    }
    out.flush();
  }

  /** A line on err that may hold text of others. */
  public void complain(String line) {
    err.println(new SafeText(errStyle).line(line));
  }
}
