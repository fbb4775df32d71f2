package org.opportunityfunnel.shell.internal.text;

/** A bar whose length is a share of the room that there is for it. */
final class Bar {
  private static final String EIGHTHS = "▏▎▍▌▋▊▉█";

  private Bar() {}

  /**
   * Empty for 0 of anything; something to see for any amount above 0.
   *
   * @param part from 0 to whole
   * @param width the columns of the whole
   */
  static String of(long part, long whole, int width, TextStyle style) {
    if (part <= 0 || whole <= 0 || width <= 0) {
      return "";
    }
    double share = Math.min(1.0, (double) part / whole);
    if (!style.unicode()) {
      return "#".repeat((int) Math.max(1, Math.round(share * width)));
    }
    int eighths = (int) Math.max(1, Math.round(share * width * 8));
    String rest = eighths % 8 == 0 ? "" : EIGHTHS.substring(eighths % 8 - 1, eighths % 8);
    return "█".repeat(eighths / 8) + rest;
  }
}
