package org.opportunityfunnel.store.jdbc.internal.select;

import java.nio.charset.StandardCharsets;

/** Texts hold no NUL; the collation C compares them by code point. */
final class PostgresDialect implements SqlDialect {

  @Override
  public boolean canHold(String text) {
    return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  @Override
  public String contains(String text, String part) {
    return "strpos(" + text + ", " + part + ") > 0";
  }

  @Override
  public String lower(String text) {
    return "lower(" + text + " COLLATE \"C\")";
  }

  @Override
  public String ordered(String text) {
    return text + " COLLATE \"C\"";
  }

  @Override
  public String quotient(String dividend, String divisor) {
    return dividend + " / " + divisor;
  }

  @Override
  public String hasAllWords(String spacedWords, String words) {
    return "NOT EXISTS (SELECT w FROM unnest(string_to_array(%s, ' ')) w EXCEPT".formatted(words)
        + " SELECT w FROM unnest(string_to_array(%s, ' ')) w)".formatted(spacedWords);
  }

  @Override
  public String hasAllBeginnings(String spacedWords, String beginnings) {
    return "(SELECT bool_and(strpos(%s, ' ' || b) > 0) FROM unnest(string_to_array(%s, ' ')) b)"
        .formatted(spacedWords, beginnings);
  }
}
