package org.opportunityfunnel.store.jdbc.internal.search;

import org.opportunityfunnel.api.filter.SearchText;

/**
 * The forms in which texts are searched: what {@link SearchText} says, several times faster for
 * ASCII, since a load asks for millions.
 */
public final class TextForms {
  private TextForms() {}

  /** Whether the text is ASCII, so that lower() folds it in every database. */
  public static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** The folded text; null if there is none, or if it is ASCII. */
  public static String folded(String text) {
    return text == null || isAscii(text) ? null : SearchText.fold(text);
  }

  /**
   * The text's words, or null where {@link #kept} finds them by itself, so that most texts travel
   * once.
   */
  public static String staged(String text) {
    return text == null || isPlain(text) ? null : words(text);
  }

  /** SQL that gives the words of a text by what was staged of them. */
  public static String kept(String staged, String text) {
    return "coalesce(%s, ' ' || lower(%s) || ' ')".formatted(staged, text);
  }

  /** Whether it is ASCII words with one space between them. */
  private static boolean isPlain(String text) {
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!letter && (c != ' ' || !inWord)) {
        return false;
      }
      inWord = letter;
    }
    return inWord;
  }

  /** The text's words with one space before, between and after them; null if there is no text. */
  public static String words(String text) {
    if (text == null) {
      return null;
    }
    StringBuilder words = new StringBuilder(text.length() + 2);
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        return SearchText.spacedWords(text);
      }
      char lower = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
      boolean letter = (lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9');
      if (letter && !inWord) {
        words.append(' ');
      }
      if (letter) {
        words.append(lower);
      }
      inWord = letter;
    }
    return words.isEmpty() ? "" : words.append(' ').toString();
  }
}
