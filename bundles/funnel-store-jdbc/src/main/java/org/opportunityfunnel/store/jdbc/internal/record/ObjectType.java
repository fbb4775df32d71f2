package org.opportunityfunnel.store.jdbc.internal.record;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.opportunityfunnel.store.jdbc.internal.json.Json;

/** Any JSON object, kept as its text with sorted members. */
final class ObjectType implements MemberType {
  @Override
  public String read(JsonParser parser) throws IOException, BadValueException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw new BadValueException("must be an object, but is " + Found.at(parser));
    }
    return Strings.whole(Json.text(Json.value(parser)));
  }

  @Override
  public void write(String member, ResultSet row, int column, JsonGenerator json)
      throws IOException, SQLException {
    Json.write(member, row.getBytes(column), json);
  }
}
