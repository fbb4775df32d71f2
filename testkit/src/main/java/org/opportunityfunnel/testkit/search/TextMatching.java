package org.opportunityfunnel.testkit.search;

import java.util.Collections;
import java.util.List;
import org.opportunityfunnel.api.filter.TextMode;

/** The text modes of filter.md. */
final class TextMatching {
  private TextMatching() {}

  /**
   * Whether a text matches.
   *
   * @param wanted the words, folded; for {@code exact_value} the one folded text
   */
  static boolean of(TextMode mode, List<String> wanted, String text) {
    if (mode == TextMode.EXACT_VALUE) {
      return PlainText.fold(text).equals(wanted.get(0));
    }
    List<String> words = PlainText.words(text);
    if (wanted.isEmpty()) {
      return false;
    }
    return switch (mode) {
      case FULL_WORDS -> words.containsAll(wanted);
      case BEGINNING_OF_WORDS ->
          wanted.stream().allMatch(begin -> words.stream().anyMatch(one -> one.startsWith(begin)));
      default -> Collections.indexOfSubList(words, wanted) >= 0;
    };
  }
}
