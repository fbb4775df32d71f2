package org.opportunityfunnel.shell.internal.text;

import java.util.ArrayList;
import java.util.List;

/** Breaks lines between facts. */
final class Wrap {
  private static final String INDENT = "  ";

  private Wrap() {}

  /** The facts, dots between them, on as few indented lines as they fit. */
  static List<String> facts(List<String> facts, TextStyle style) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String fact : facts) {
      String joined = line.isEmpty() ? INDENT + fact : line + style.dot() + fact;
      if (!line.isEmpty() && DisplayWidth.of(joined) > style.width()) {
        lines.add(line.toString());
        joined = INDENT + fact;
      }
      line.setLength(0);
      line.append(joined);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }
}
