package org.opportunityfunnel.shell.internal.text;

import java.nio.charset.CharsetEncoder;
import java.text.Bidi;

/**
 * Makes text that others wrote harmless on a terminal: it can't move the cursor, change colours,
 * reorder its neighbours, or break a table.
 */
public final class SafeText {
  private static final char LEFT_TO_RIGHT_MARK = '\u200E';

  private final TextStyle style;
  private final CharsetEncoder encoder;

  public SafeText(TextStyle style) {
    this.style = style;
    this.encoder = style.charset().newEncoder();
  }

  /**
   * One line of at most that many columns; longer text ends in an ellipsis. Control characters,
   * direction overrides and what the charset lacks are replaced by one sign each.
   */
  public String line(String text, int maxWidth) {
    return isolate(shorten(clean(text), Math.max(1, maxWidth)));
  }

  /** The same without a limit. */
  public String line(String text) {
    return isolate(clean(text));
  }

  private String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            codePoint -> {
              if (isHarmless(codePoint)) {
                clean.appendCodePoint(codePoint);
              } else {
                clean.append(style.unicode() ? '\uFFFD' : '?');
              }
            });
    return clean.toString();
  }

  private boolean isHarmless(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      // Persian and Indic words need the joiners; every other format character only hides things.
      case Character.FORMAT -> style.unicode() && (codePoint == 0x200C || codePoint == 0x200D);
      default -> style.unicode() || encoder.canEncode(Character.toString(codePoint));
    };
  }

  private String shorten(String text, int maxWidth) {
    if (DisplayWidth.of(text) <= maxWidth) {
      return text;
    }
    String ellipsis = style.unicode() ? "…" : "~";
    StringBuilder head = new StringBuilder();
    int width = 0;
    for (int codePoint : text.codePoints().toArray()) {
      width += DisplayWidth.of(codePoint);
      if (width > maxWidth - 1) {
        break;
      }
      head.appendCodePoint(codePoint);
    }
    return head.append(ellipsis).toString();
  }

  private static String isolate(String text) {
    char[] chars = text.toCharArray();
    // Without the marks, figures beside a right-to-left name would be drawn on its other side.
    return Bidi.requiresBidi(chars, 0, chars.length)
        ? LEFT_TO_RIGHT_MARK + text + LEFT_TO_RIGHT_MARK
        : text;
  }
}
