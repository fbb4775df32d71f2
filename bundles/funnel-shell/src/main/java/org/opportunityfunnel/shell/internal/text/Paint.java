package org.opportunityfunnel.shell.internal.text;

/** The few colours of the terminal that are used, so that they can be told apart without them. */
enum Paint {
  DIM("2"),
  BOLD("1"),
  ACTIVE("36"),
  WON("32"),
  LOST("31");

  private static final String ESCAPE = "\u001B[";

  private final String code;

  Paint(String code) {
    this.code = code;
  }

  /** The text in this colour, or as it is where the style has none. */
  String on(String text, TextStyle style) {
    return style.colour() && !text.isEmpty() ? ESCAPE + code + "m" + text + ESCAPE + "0m" : text;
  }

  /** The text without colours. */
  static String strip(String text) {
    return text.indexOf('\u001B') < 0 ? text : text.replaceAll("\u001B\\[[0-9]*m", "");
  }
}
