package org.opportunityfunnel.testkit.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * "Words are runs of Unicode letters and digits; case and accents do not count". Accents are the
 * combining marks that belong to no script of their own; the other marks belong to their word.
 */
public final class PlainText {
  private PlainText() {}

  /** The text without case and accents, a character at a time. */
  public static String fold(String text) {
    StringBuilder folded = new StringBuilder();
    for (int point : decomposed(withoutCase(decomposed(text)))) {
      if (!isAccent(point)) {
        folded.appendCodePoint(point);
      }
    }
    return folded.toString();
  }

  /** The words of a text in order, without case and accents. */
  public static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    String word = "";
    for (int point : fold(text).codePoints().toArray()) {
      if (Character.isLetterOrDigit(point) || isMark(point)) {
        word += Character.toString(point);
      } else {
        addIfAny(words, word);
        word = "";
      }
    }
    addIfAny(words, word);
    return words;
  }

  private static void addIfAny(List<String> words, String word) {
    if (!word.isEmpty()) {
      words.add(word);
    }
  }

  private static int[] decomposed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).codePoints().toArray();
  }

  /** Each character for itself, so that a sigma is one wherever in a word it stands. */
  private static String withoutCase(int[] points) {
    StringBuilder lower = new StringBuilder();
    for (int point : points) {
      String upper = Character.toString(point).toUpperCase(Locale.ROOT);
      for (int one : upper.codePoints().toArray()) {
        lower.append(Character.toString(one).toLowerCase(Locale.ROOT));
      }
    }
    return lower.toString();
  }

  private static boolean isAccent(int point) {
    return isMark(point) && Character.UnicodeScript.of(point) == Character.UnicodeScript.INHERITED;
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
