package org.opportunityfunnel.formats.internal.svg;

/**
 * Makes text fit to stand in XML and beside other text: what XML can't carry and what would reorder
 * the neighbours becomes U+FFFD, what would break the line becomes a space. Everything else stays,
 * in any script.
 */
final class CleanText {
  private static final int REPLACEMENT = 0xFFFD;

  private CleanText() {}

  static String of(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().map(CleanText::clean).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static int clean(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
      case Character.CONTROL -> Character.isWhitespace(codePoint) ? ' ' : REPLACEMENT;
      case Character.SURROGATE -> REPLACEMENT;
      default -> isNoCharacter(codePoint) || reorders(codePoint) ? REPLACEMENT : codePoint;
    };
  }

  private static boolean isNoCharacter(int codePoint) {
    return (codePoint & 0xFFFE) == 0xFFFE || codePoint >= 0xFDD0 && codePoint <= 0xFDEF;
  }

  /** Embeddings, overrides and isolates; the marks that only say a direction are harmless. */
  private static boolean reorders(int codePoint) {
    return codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2066 && codePoint <= 0x2069;
  }
}
