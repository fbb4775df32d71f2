package org.opportunityfunnel.testkit.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A word, a text in double quotes or a sign of a textual query.
 *
 * @param text without its quotes
 * @param from where it begins in the query
 * @param to where it has ended
 */
public record QueryToken(String text, boolean isQuoted, int from, int to) {
  private static final String SIGNS = "(),:<>";

  /**
   * All of a query in order.
   *
   * @throws IllegalArgumentException if a quote is not closed
   */
  public static List<QueryToken> of(String query) {
    List<QueryToken> tokens = new ArrayList<>();
    int at = 0;
    while (at < query.length()) {
      if (Character.isWhitespace(query.charAt(at))) {
        at++;
      } else {
        QueryToken token = query.charAt(at) == '"' ? quoted(query, at) : plain(query, at);
        tokens.add(token);
        at = token.to();
      }
    }
    return tokens;
  }

  /** Whether it is that sign or keyword, in any case, and not a quoted text. */
  boolean is(String word) {
    return !isQuoted && text.equalsIgnoreCase(word);
  }

  private static QueryToken quoted(String query, int from) {
    int end = query.indexOf('"', from + 1);
    if (end < 0) {
      throw new IllegalArgumentException("open quote at " + from);
    }
    return new QueryToken(query.substring(from + 1, end), true, from, end + 1);
  }

  private static QueryToken plain(String query, int from) {
    int to = from;
    if (query.startsWith("<=", from) || query.startsWith(">=", from)) {
      to += 2;
    } else if (isSign(query.charAt(from))) {
      to++;
    } else {
      while (to < query.length() && isOfWord(query.charAt(to))) {
        to++;
      }
    }
    return new QueryToken(query.substring(from, to), false, from, to);
  }

  private static boolean isOfWord(char one) {
    return !Character.isWhitespace(one) && one != '"' && !isSign(one);
  }

  private static boolean isSign(char one) {
    return SIGNS.indexOf(one) >= 0;
  }
}
