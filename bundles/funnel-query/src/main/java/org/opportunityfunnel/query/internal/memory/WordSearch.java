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
      case PHRASE -> containing(List.of(" " + String.join(" ", match.texts()) + " "));
      case FULL_WORDS -> containing(match.texts().stream().map(word -> " " + word + " ").toList());
      case BEGINNING_OF_WORDS ->
          containing(match.texts().stream().map(word -> " " + word).toList());
    };
  }

  private static Predicate<String> containing(List<String> parts) {
    return text -> {
      if (text == null || text.isEmpty()) {
        return false;
      }
      String words = SearchText.spacedWords(text);
      return parts.stream().allMatch(words::contains);
    };
  }
}
