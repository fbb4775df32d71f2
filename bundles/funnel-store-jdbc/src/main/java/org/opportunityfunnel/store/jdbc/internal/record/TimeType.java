package org.opportunityfunnel.store.jdbc.internal.record;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** An ISO 8601 time, kept to the nanosecond in two columns. */
final class TimeType implements MemberType {
  static final String WANTED =
      "an ISO 8601 time such as \"2026-01-31T09:30:00Z\", year 0001 to 9999";

  @Override
  public List<Column> columns(String member) {
    return List.of(
        new Column(member + "_second", "BIGINT"), new Column(member + "_nano", "INTEGER"));
  }

  @Override
  public Instant read(JsonParser parser) throws IOException, BadValueException {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      Instant time = IsoTime.parse(parser.getText());
      if (time != null) {
        return time;
      }
    }
    throw new BadValueException("must be " + WANTED + ", but is " + Found.at(parser));
  }

  @Override
  public void write(String member, ResultSet row, int column, JsonGenerator json)
      throws IOException, SQLException {
    long second = row.getLong(column);
    if (!row.wasNull()) {
      Instant time = Instant.ofEpochSecond(second, row.getInt(column + 1));
      json.writeStringField(member, time.toString());
    }
  }
}
