package org.opportunityfunnel.mapping.internal.csv;

import java.util.regex.Pattern;

/** White space as programs write it: no-break spaces, too, and marks that nobody sees. */
public final class Blanks {
  private static final Pattern UNSEEN = Pattern.compile("[\\u200b\\u200e\\u200f\\u2060\\ufeff]+");
  private static final Pattern SPACES = Pattern.compile("\\p{IsWhite_Space}+");

  private Blanks() {}

  /** The text without white space at its ends. */
  public static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (from < to && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** The same, with all other white space as one plain space each. */
  public static String plain(String text) {
    if (isPlain(text)) {
      return text;
    }
    String seen = UNSEEN.matcher(text).replaceAll("");
    return strip(SPACES.matcher(seen).replaceAll(" "));
  }

  /** Nearly all texts are, and need no search. */
  private static boolean isPlain(String text) {
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '~' || c < ' ' || blank && c == ' ') {
        return false;
      }
      blank = c == ' ';
    }
    return !blank || text.isEmpty();
  }

  private static boolean isBlank(char c) {
    return c <= ' ' && Character.isWhitespace(c)
        || c > 0x7f
            && (Character.isSpaceChar(c)
                || Character.isWhitespace(c)
                || c == 0x85
                || c == 0x200b
                || c == 0x200e
                || c == 0x200f
                || c == 0x2060
                || c == 0xfeff);
  }
}
