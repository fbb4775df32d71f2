package org.opportunityfunnel.formats.internal.svg;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Facts with dots between them, on as few lines as they fit. */
final class FactLines {
  static final String DOT = " · ";

  private static final double PITCH = 32;

  private final List<String> facts;
  private final List<String> lines;

  FactLines(List<String> facts, double width) {
    this.facts = facts.stream().map(CleanText::of).toList();
    List<String> full = new ArrayList<>();
    String line = "";
    for (String fact : this.facts) {
      String joined = line.isEmpty() ? fact : line + DOT + fact;
      if (!line.isEmpty() && widthOf(joined) > width) {
        full.add(line);
        joined = fact;
      }
      line = joined;
    }
    full.add(line);
    this.lines = List.copyOf(full);
  }

  private static double widthOf(String line) {
    return TextWidth.of(line, Lettering.FACT.measuredSize());
  }

  /** The facts for those who can't see the lines. */
  String sentence() {
    return String.join(", ", facts) + ".";
  }

  /** From the first line's baseline to the last one's. */
  double height() {
    return (lines.size() - 1) * PITCH;
  }

  void draw(Canvas canvas, double x, double firstBaseline) throws XMLStreamException {
    for (int i = 0; i < lines.size(); i++) {
      canvas.text(lines.get(i), x, firstBaseline + i * PITCH, Lettering.FACT, Ink.MUTED);
    }
  }
}
