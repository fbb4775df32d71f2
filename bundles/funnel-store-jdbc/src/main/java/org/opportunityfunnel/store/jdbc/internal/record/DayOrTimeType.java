package org.opportunityfunnel.store.jdbc.internal.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;

/** A day, or a time; which day a time lies in depends on the zone, so the text is kept. */
final class DayOrTimeType implements MemberType {
  private static final int DAY_LENGTH = "2026-01-31".length();

  @Override
  public String read(JsonParser parser) throws IOException, BadValueException {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      String text = parser.getText();
      Instant time = IsoTime.parse(text);
      if (time != null) {
        return text.length() == DAY_LENGTH ? text : time.toString();
      }
    }
    throw new BadValueException(
        "must be a day such as \"2026-01-31\" or "
            + TimeType.WANTED
            + ", but is "
            + Found.at(parser));
  }
}
