package org.opportunityfunnel.formats.internal.svg;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Estimates how wide text will be. Which font the reader has is not known: the estimate is that of
 * a wide one in bold, so that text hardly ever takes more.
 */
final class TextWidth {
  private static final Pattern CLUSTER = Pattern.compile("\\X");
  private static final String THIN = " .,:;'`|!ijlI()[]{}\u00A0\u00B7";
  private static final String BROAD = "mwMW@%\u2026";

  private TextWidth() {}

  static double of(String text, double size) {
    return text.codePoints().mapToDouble(TextWidth::ems).sum() * size;
  }

  /**
   * The text, or as much of it as fits with an ellipsis. What a reader sees as one character is
   * kept or left as a whole.
   */
  static String shorten(String text, double size, double limit) {
    if (of(text, size) <= limit) {
      return text;
    }
    String ellipsis = "\u2026";
    double room = limit - of(ellipsis, size);
    int end = 0;
    Matcher cluster = CLUSTER.matcher(text);
    while (cluster.find()) {
      room -= of(cluster.group(), size);
      if (room < 0) {
        break;
      }
      end = cluster.end();
    }
    return text.substring(0, end).stripTrailing() + ellipsis;
  }

  private static double ems(int codePoint) {
    if (codePoint < 0x80 || codePoint == 0xA0 || codePoint == 0xB7) {
      return latin(codePoint);
    }
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      case Character.OTHER_SYMBOL -> 1.4;
      case Character.UPPERCASE_LETTER -> 0.85;
      default -> Character.isIdeographic(codePoint) || codePoint >= 0x1100 ? 1 : 0.75;
    };
  }

  private static double latin(int codePoint) {
    if (THIN.indexOf(codePoint) >= 0) {
      return 0.46;
    }
    if (BROAD.indexOf(codePoint) >= 0) {
      return 1.1;
    }
    return Character.isUpperCase(codePoint) ? 0.8 : 0.7;
  }
}
