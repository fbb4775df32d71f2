package org.opportunityfunnel.reports.internal.search;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Writes plain JSON values as text on one line, each number with all its digits. */
final class JsonText {
  private final StringBuilder text = new StringBuilder();

  private JsonText() {}

  /** The text of a String, Number, Boolean, List, Map or null. */
  static String of(Object value) {
    JsonText json = new JsonText();
    json.add(value);
    return json.text.toString();
  }

  private void add(Object value) {
    if (value instanceof Map<?, ?> members) {
      add(members);
    } else if (value instanceof List<?> elements) {
      add(elements);
    } else if (value == null || value instanceof Number || value instanceof Boolean) {
      text.append(value);
    } else {
      add(value.toString());
    }
  }

  private void add(Map<?, ?> members) {
    text.append('{');
    Iterator<? extends Map.Entry<?, ?>> entries = members.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<?, ?> member = entries.next();
      add(String.valueOf(member.getKey()));
      text.append(':');
      add(member.getValue());
      text.append(entries.hasNext() ? "," : "");
    }
    text.append('}');
  }

  private void add(List<?> elements) {
    text.append('[');
    for (int i = 0; i < elements.size(); i++) {
      text.append(i == 0 ? "" : ",");
      add(elements.get(i));
    }
    text.append(']');
  }

  private void add(String string) {
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c)) {
        // Surrogates too: one that stands alone has no UTF-8.
        text.append("\\u%04x".formatted((int) c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }
}
