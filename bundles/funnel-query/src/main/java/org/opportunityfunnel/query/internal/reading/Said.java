package org.opportunityfunnel.query.internal.reading;

import java.util.List;
import java.util.Map;

/**
 * What a saved search said, as messages repeat it: never at any length, whatever it is, and always
 * as text that can be written.
 */
public final class Said {
  private static final int LONGEST = 60;

  private Said() {}

  /** In quotes. */
  public static String quoted(String text) {
    return '"' + shortened(text) + '"';
  }

  public static String shortened(String text) {
    String shown =
        text.length() <= LONGEST
            ? text
            : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "…";
    return SoundText.replaced(shown);
  }

  /** The JSON type of the value, with its article. */
  public static String type(Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof String) {
      return "a string";
    }
    if (value instanceof Number) {
      return "a number";
    }
    if (value instanceof Boolean) {
      return "true or false";
    }
    if (value instanceof List) {
      return "a list";
    }
    return value instanceof Map ? "an object" : "something else";
  }
}
