package org.opportunityfunnel.formats.internal.svg;

import java.util.StringJoiner;

/** Collects the commands of a path, in absolute coordinates. */
final class Outline {
  private final StringJoiner commands = new StringJoiner(" ");

  Outline to(char command, double... coordinates) {
    StringJoiner numbers = new StringJoiner(" ");
    for (double coordinate : coordinates) {
      numbers.add(Canvas.number(coordinate));
    }
    commands.add(command + numbers.toString());
    return this;
  }

  String closed() {
    return commands.add("Z").toString();
  }
}
