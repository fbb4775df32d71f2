package org.opportunityfunnel.reports.internal.request;

import java.util.List;
import java.util.Map;

/** What a plain JSON value is called in a message. */
final class JsonKind {
  private JsonKind() {}

  static String of(Object value) {
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
      return "a boolean";
    }
    if (value instanceof List) {
      return "a list";
    }
    return value instanceof Map ? "an object" : "a " + value.getClass().getSimpleName();
  }
}
