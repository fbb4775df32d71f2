package org.opportunityfunnel.shell.internal.text;

import java.nio.charset.CharsetEncoder;
import java.text.Bidi;
import java.util.Locale;

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

  /** The same, and nothing is added: a right-to-left text may move what is beside it. */
  public String verbatim(String text) {
    return clean(text);
  }

  /**
   * A line of JSON that means the same: what is not harmless is written as an escape. Outside of
   * strings JSON has none of it.
   */
  public String json(String line) {
    StringBuilder escaped = new StringBuilder(line.length());
    line.codePoints()
        .forEach(
            codePoint -> {
              if (isHarmless(codePoint)) {
                escaped.appendCodePoint(codePoint);
              } else {
                for (char unit : Character.toChars(codePoint)) {
                  escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                }
              }
            });
    return escaped.toString();
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
