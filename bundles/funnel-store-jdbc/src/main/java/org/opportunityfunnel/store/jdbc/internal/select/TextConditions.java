package org.opportunityfunnel.store.jdbc.internal.select;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.opportunityfunnel.api.filter.TextMode;

/** Writes how a text matches. Null where the text is missing. */
final class TextConditions {
  /** More words than these travel as one parameter: statements stay short. */
  private static final int EACH_BY_ITSELF = 8;

  private final SqlDialect dialect;

  TextConditions(SqlDialect dialect) {
    this.dialect = dialect;
  }

  /** A condition on the text's forms; the texts are those of the filter, and can be held. */
  SqlPart matches(TextColumns columns, TextMode mode, List<String> texts) {
    return matches(columns.words(), columns.folded(), mode, texts).with(columns.joins());
  }

  private SqlPart matches(String words, String folded, TextMode mode, List<String> texts) {
    return switch (mode) {
      case EXACT_VALUE -> SqlPart.of("(" + folded + " = ?)", texts.get(0));
      case PHRASE -> contains(words, " " + String.join(" ", texts) + " ");
      case FULL_WORDS -> fullWords(words, List.copyOf(new TreeSet<>(texts)));
      case BEGINNING_OF_WORDS -> beginnings(words, beginnings(texts));
    };
  }

  private SqlPart fullWords(String words, List<String> wanted) {
    if (wanted.size() > EACH_BY_ITSELF) {
      return longEnough(words, wanted, dialect.hasAllWords(words, "?"));
    }
    return all(wanted.stream().map(word -> contains(words, " " + word + " ")));
  }

  private SqlPart beginnings(String words, List<String> wanted) {
    if (wanted.size() > EACH_BY_ITSELF) {
      return longEnough(words, wanted, dialect.hasAllBeginnings(words, "?"));
    }
    return all(wanted.stream().map(word -> contains(words, " " + word)));
  }

  private static SqlPart all(Stream<SqlPart> parts) {
    return SqlPart.join(" AND ", parts.toList()).between("(", ")");
  }

  private SqlPart contains(String words, String part) {
    return SqlPart.of("(" + dialect.contains(words, "?") + ")", part);
  }

  /** Each of them takes a word of its own, so that few texts are long enough to be looked into. */
  private static SqlPart longEnough(String words, List<String> wanted, String condition) {
    long length = 1;
    for (String word : wanted) {
      length += 1 + word.codePointCount(0, word.length());
    }
    return SqlPart.of(
        "CASE WHEN length(" + words + ") >= ? THEN " + condition + " ELSE FALSE END",
        length,
        String.join(" ", wanted));
  }

  /** Without those that begin another one: they are met when that is. */
  private static List<String> beginnings(List<String> texts) {
    List<String> sorted = List.copyOf(new TreeSet<>(texts));
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      // What a text begins follows it at once in this order.
      if (i + 1 == sorted.size() || !sorted.get(i + 1).startsWith(sorted.get(i))) {
        kept.add(sorted.get(i));
      }
    }
    return kept;
  }
}
