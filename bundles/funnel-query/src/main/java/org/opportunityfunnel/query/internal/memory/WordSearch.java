package org.opportunityfunnel.query.internal.memory;

import java.util.List;
import java.util.function.Predicate;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.SearchText;

/** Looks for texts in texts. */
final class WordSearch {
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

  private static String[] spaced(List<String> words, String end) {
    return words.stream().map(word -> " " + word + end).toArray(String[]::new);
  }

  private static Predicate<String> containing(List<String> words, String... spaced) {
    return text -> {
      if (text == null || text.isEmpty()) {
        return false;
      }
      // Most texts lack a word altogether; only the others are taken apart.
      String folded = SearchText.fold(text);
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
