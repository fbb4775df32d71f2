package org.opportunityfunnel.mapping.internal.csv;

import java.io.BufferedReader;
import java.io.IOException;

/** Finds out what parts the cells of a file. */
final class Delimiter {
  private static final String CANDIDATES = ",;\t|";
  private static final int FIRST_LINE = 1 << 16;
  private static final int HINT = 5;

  private Delimiter() {}

  /** What a spreadsheet program said in a first line such as {@code sep=;}; it is read over. */
  static char hint(BufferedReader text) throws IOException {
    text.mark(HINT + 3);
    char[] head = new char[HINT + 2];
    int length = 0;
    for (int c = text.read(); c >= 0 && length < head.length; c = text.read()) {
      head[length++] = (char) c;
      if (c == '\n') {
        break;
      }
    }
    String line = new String(head, 0, length);
    if (line.matches("(?i)sep=[^\\r\\n]\\r?\\n")) {
      text.reset();
      text.skip(length);
      return line.charAt(HINT - 1);
    }
    text.reset();
    return 0;
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
