package org.opportunityfunnel.store.jdbc.internal.select;

import java.nio.charset.StandardCharsets;

/** Texts are UTF-8 and compare by their bytes, which is by code point. */
final class DuckDbDialect implements SqlDialect {

  /** Half a surrogate pair would become another character on its way; records have no NUL. */
  @Override
  public boolean canHold(String text) {
    return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  @Override
  public String contains(String text, String part) {
    return "contains(" + text + ", " + part + ")";
  }

  @Override
  public String lower(String text) {
    return "lower(" + text + ")";
  }

  @Override
  public String ordered(String text) {
    return text;
  }

  @Override
  public String quotient(String dividend, String divisor) {
    return dividend + " // " + divisor;
  }

  @Override
  public String hasAllWords(String spacedWords, String words) {
    return "list_has_all(string_split(" + spacedWords + ", ' '), string_split(" + words + ", ' '))";
  }

  @Override
  public String hasAllBeginnings(String spacedWords, String beginnings) {
    return "list_bool_and(list_transform(string_split(%s, ' '), lambda b: contains(%s, ' ' || b)))"
        .formatted(beginnings, spacedWords);
  }
}
