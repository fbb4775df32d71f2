package org.opportunityfunnel.query.internal;

import java.util.List;
import java.util.Map;

/** What a saved search said, as messages repeat it: never at any length, whatever it is. */
final class Said {
  private static final int LONGEST = 60;

  private Said() {}

  /** In quotes. */
  static String quoted(String text) {
    return '"' + shortened(text) + '"';
  }

  static String shortened(String text) {
    return text.length() <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "…";
  }

  /** The JSON type of the value, with its article. */
  static String type(Object value) {
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
