package org.opportunityfunnel.store.jdbc.internal.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Strings that can be stored as they are. */
final class Strings {
  private Strings() {}

  static String read(JsonParser parser, String wanted) throws IOException, BadValueException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw new BadValueException("must be " + wanted + ", but is " + Found.at(parser));
    }
    return whole(parser.getText());
  }

  /** The text itself, if it can be told from every other one once it is UTF-8. */
  static String whole(String text) throws BadValueException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        throw new BadValueException("has U+0000, which is no text for most databases");
      }
      if (Character.isSurrogate(c)) {
        if (Character.isLowSurrogate(c)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          throw new BadValueException("has half of a surrogate pair, which is no character");
        }
        i++;
      }
    }
    return text;
  }
}
