package org.opportunityfunnel.rest.internal.error;

/** Text that can be written as UTF-8. */
public final class WellFormed {

  private WellFormed() {}

  /**
   * The text with every surrogate that has no partner replaced by U+FFFD. JSON can spell such ones
   * ({@code "\ud800"}), UTF-8 can't.
   */
  public static String text(String text) {
    if (isWellFormed(text)) {
      return text;
    }
    return text.codePoints()
        .map(c -> isSurrogate(c) ? 0xFFFD : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Whether every surrogate has its partner. */
  public static boolean isWellFormed(String text) {
    return text.codePoints().noneMatch(WellFormed::isSurrogate);
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
