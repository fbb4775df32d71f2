package org.opportunityfunnel.range.internal;

/** What a request said, as messages repeat it: in quotes, and not at any length. */
final class Quoted {
  private static final int LONGEST = 60;

  private Quoted() {}

  static String of(String text) {
    return text.length() <= LONGEST
        ? '"' + text + '"'
        : '"' + text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "…\"";
  }
}
