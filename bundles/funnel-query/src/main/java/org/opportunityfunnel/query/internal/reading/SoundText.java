package org.opportunityfunnel.query.internal.reading;

/** Text without half surrogate pairs. No record has any, since they are no characters. */
public final class SoundText {
  private SoundText() {}

  /** Whether every surrogate has its partner. */
  public static boolean is(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return text.codePoints().noneMatch(SoundText::isHalf);
      }
    }
    return true;
  }

  /** With a replacement character for every half pair. */
  public static String replaced(String text) {
    return is(text)
        ? text
        : text.codePoints()
            .map(point -> isHalf(point) ? 0xFFFD : point)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static boolean isHalf(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }
}
