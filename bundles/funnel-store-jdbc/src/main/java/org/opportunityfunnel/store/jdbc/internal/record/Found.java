package org.opportunityfunnel.store.jdbc.internal.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Words for the value that was found where another was wanted. */
final class Found {
  private static final int SHOWN = 60;

  private Found() {}

  /** Describes the parser's value and moves to the value's last token. */
  static String at(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
      parser.skipChildren();
      return token == JsonToken.START_OBJECT ? "an object" : "a list";
    }
    return token == JsonToken.VALUE_STRING ? quoted(parser.getText()) : cut(parser.getText());
  }

  static String quoted(String text) {
    return '"' + cut(text) + '"';
  }

  private static String cut(String text) {
    if (text.codePointCount(0, text.length()) <= SHOWN) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
