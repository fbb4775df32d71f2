package org.opportunityfunnel.shell.internal.funnel;

import java.util.List;

/** A job that can't be done, told in lines for the person at the terminal. */
public final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Whose move it is. */
  public enum Kind {
    /** The server refused, or the data is bad. */
    REFUSED,
    /** The command was given wrong. */
    USAGE,
    /** The server can't be reached or started. */
    UNREACHABLE
  }

  private final Kind kind;
  private final transient List<String> lines;

  /** One line: what is wrong and what to do. */
  public CommandFailure(Kind kind, String line) {
    this(kind, List.of(line), null);
  }

  /** The same, with what caused it for the debug output. */
  public CommandFailure(Kind kind, String line, Throwable cause) {
    this(kind, List.of(line), cause);
  }

  /** At least one line. */
  public CommandFailure(Kind kind, List<String> lines, Throwable cause) {
    super(lines.get(0), cause);
    this.kind = kind;
    this.lines = List.copyOf(lines);
  }

  public Kind kind() {
    return kind;
  }

  /** As they came, with text of the server's; not safe for a terminal yet. */
  public List<String> lines() {
    return lines == null ? List.of(getMessage()) : lines;
  }
}
