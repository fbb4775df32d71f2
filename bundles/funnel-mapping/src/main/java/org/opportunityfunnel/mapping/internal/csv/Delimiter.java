package org.opportunityfunnel.mapping.internal.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out what parts the cells of a file. */
final class Delimiter {
  private static final String CANDIDATES = ",;\t|";
  private static final int FIRST_LINE = 1 << 16;
  private static final Pattern HINT = Pattern.compile("(?i)sep=([^\\r\\n\"])(\\r\\n|\\r|\\n)");
  private static final int LONGEST_HINT = 7;

  private Delimiter() {}

  /** What a spreadsheet program said in a first line such as {@code sep=;}; it is read over. */
  static char hint(BufferedReader text) throws IOException {
    text.mark(LONGEST_HINT + 1);
    StringBuilder head = new StringBuilder();
    for (int c = text.read(); c >= 0; c = text.read()) {
      head.append((char) c);
      if (head.length() == LONGEST_HINT) {
        break;
      }
    }
    text.reset();
    Matcher hint = HINT.matcher(head);
    if (!hint.lookingAt()) {
      return 0;
    }
    text.skip(hint.end());
    return hint.group(1).charAt(0);
  }

  /**
   * The candidate that is in the first line with text most often, outside of quotes; a comma if
   * none is.
   */
  static char sniff(BufferedReader text) throws IOException {
    text.mark(FIRST_LINE + 1);
    int[] counts = new int[CANDIDATES.length()];
    boolean quoted = false;
    boolean begun = false;
    for (int i = 0; i < FIRST_LINE; i++) {
      int c = text.read();
      if (c < 0 || begun && !quoted && (c == '\n' || c == '\r')) {
        break;
      }
      begun |= !Character.isWhitespace(c);
      quoted ^= c == '"';
      int candidate = CANDIDATES.indexOf(c);
      if (!quoted && candidate >= 0) {
        counts[candidate]++;
      }
    }
    text.reset();
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return CANDIDATES.charAt(best);
  }
}
