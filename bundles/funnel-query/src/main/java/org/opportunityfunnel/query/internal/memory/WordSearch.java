package org.opportunityfunnel.query.internal.memory;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.SearchText;

/** Looks for texts in texts. */
final class WordSearch {
  private static final int ASCII_END = 0x80;

  private WordSearch() {}

  /** Whether a text matches; null matches nothing. */
  static Predicate<String> of(Filter.TextMatch match) {
    return switch (match.mode()) {
      case EXACT_VALUE -> {
        String wanted = match.texts().get(0);
        yield text -> text != null && SearchText.fold(text).equals(wanted);
      }
      case PHRASE -> containing(match.texts(), " " + String.join(" ", match.texts()) + " ");
      case FULL_WORDS -> containing(match.texts(), spaced(match.texts(), " "));
      case BEGINNING_OF_WORDS -> containing(match.texts(), spaced(match.texts(), ""));
    };
  }

  /** Folding what is ASCII only is to lower its case. */
  private static String folded(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= ASCII_END) {
        return SearchText.fold(text);
      }
    }
    return text.toLowerCase(Locale.ROOT);
  }

  private static String[] spaced(List<String> words, String end) {
    return words.stream().map(word -> " " + word + end).toArray(String[]::new);
  }

  private static Predicate<String> containing(List<String> words, String... spaced) {
    return text -> {
      if (text == null || text.isEmpty()) {
        return false;
      }
      // Most texts lack a word altogether; only the others are taken apart.
      String folded = folded(text);
      for (String word : words) {
        if (!folded.contains(word)) {
          return false;
        }
      }
      String apart = SearchText.spacedWords(folded);
      for (String part : spaced) {
        if (!apart.contains(part)) {
          return false;
        }
      }
      return true;
    };
  }
}
