package org.opportunityfunnel.store.jdbc.internal.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.regex.Pattern;
import org.opportunityfunnel.store.jdbc.internal.json.Json;

/** Words for what is wrong with a piece of JSON. */
final class JsonFault {
  static final String TOO_LONG =
      "is longer than " + (Json.MAX_RECORD_BYTES >> 20) + " MiB, the most that a record may have";

  /** Where what is to be closed was opened, told as of the parser's source. */
  private static final Pattern STARTED = Pattern.compile(" \\(for \\w+ starting at .*\\)");

  private static final Pattern CONTROL =
      Pattern.compile("Illegal unquoted character \\(\\(CTRL-CHAR, code (\\d+)\\)\\).*");

  private JsonFault() {}

  static String message(JsonProcessingException e) {
    String original = e.getOriginalMessage();
    if (e instanceof StreamConstraintsException) {
      if (original.contains("nesting depth")) {
        return "is nested deeper than " + Json.MAX_DEPTH + " levels";
      }
      if (original.startsWith("Number")) {
        return "has a number of more than 1000 digits";
      }
      return original.startsWith("Name") ? "has a member name that is too long" : TOO_LONG;
    }
    if (e instanceof JsonEOFException) {
      return "is not complete JSON: it ends in the middle";
    }
    int end = original.indexOf('\n');
    return "is not JSON: " + plain(end < 0 ? original : original.substring(0, end));
  }

  private static String plain(String words) {
    return CONTROL
        .matcher(STARTED.matcher(words).replaceFirst(""))
        .replaceFirst(
            "a text has a control character (code $1); write it with a backslash, a line break as"
                + " \\\\n");
  }

  /** The line where it was found. */
  static long line(JsonProcessingException e, JsonParser parser) {
    return (e.getLocation() == null ? parser.currentTokenLocation() : e.getLocation()).getLineNr();
  }
}
