package org.opportunityfunnel.store.jdbc.internal.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.opportunityfunnel.store.jdbc.internal.json.Json;

/** How the records of a file follow each other. */
enum Framing {
  /** One record a line. */
  LINES,
  /** A JSON array of records. */
  ARRAY,
  /** {@code {"data": [record, …], …}}. */
  LIST_RESPONSE;

  /**
   * The framing of a file that begins with these bytes. A brace begins a list response if a list
   * named {@code data} is among the members of the object, else the first record.
   */
  static Framing of(byte[] head, int length) {
    try (JsonParser parser = Json.factory().createParser(head, 0, length)) {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_ARRAY) {
        return ARRAY;
      }
      while (first == JsonToken.START_OBJECT && parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean data = parser.currentName().equals("data");
        if (parser.nextToken() == JsonToken.START_ARRAY && data) {
          return LIST_RESPONSE;
        }
        parser.skipChildren();
      }
    } catch (IOException e) {
      // Broken, or longer than what was looked at: a line at a time tells best what is wrong.
      return LINES;
    }
    return LINES;
  }
}
