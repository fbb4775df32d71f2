package org.opportunityfunnel.api.filter;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How texts are compared: case and accents do not count, and words are runs of Unicode letters and
 * digits. Accents are the combining marks that Unicode gives to all scripts (its script Inherited);
 * other marks, such as the vowel signs of Devanagari, belong to the word that they are in. Stores
 * that search by SQL keep what these methods give beside the text itself, so that every database
 * finds the same.
 */
public final class SearchText {
  private static final int FIRST_MARK = 0x300;

  private SearchText() {}

  /**
   * The text without case and accents: upper and then lower case in the root locale, decomposed
   * (NFD), without accents, a final sigma like any other. Folding what is folded changes nothing.
   * Cost: linear.
   */
  public static String fold(String text) {
    if (isFoldedAscii(text)) {
      return text;
    }
    String lower = lower(Normalizer.normalize(text, Normalizer.Form.NFD));
    String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFD);
    StringBuilder kept = new StringBuilder(decomposed.length());
    int point;
    for (int i = 0; i < decomposed.length(); i += Character.charCount(point)) {
      point = decomposed.codePointAt(i);
      if (!isAccent(point)) {
        kept.appendCodePoint(point);
      }
    }
    return kept.toString();
  }

  /** The words of a text, folded, in order. */
  public static List<String> words(String text) {
    String folded = fold(text);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int point;
    for (int i = 0; i < folded.length(); i += Character.charCount(point)) {
      point = folded.codePointAt(i);
      if (Character.isLetterOrDigit(point) || isMark(point)) {
        word.appendCodePoint(point);
      } else if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  /**
   * The words with one space before, between and after them; empty if there are none. A word is in
   * the text if its spaced form contains the word between two spaces; it begins one if it contains
   * a space and the word; a phrase if it contains the phrase's spaced form.
   */
  public static String spacedWords(String text) {
    List<String> words = words(text);
    return words.isEmpty() ? "" : " " + String.join(" ", words) + " ";
  }

  /** Upper case first, so that letters with several lower-case forms become one. */
  private static String lower(String text) {
    return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
  }

  private static boolean isFoldedAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 || (c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAccent(int point) {
    return isMark(point) && Character.UnicodeScript.of(point) == Character.UnicodeScript.INHERITED;
  }

  private static boolean isMark(int point) {
    if (point < FIRST_MARK) {
      return false;
    }
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }
}
