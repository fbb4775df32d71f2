package org.opportunityfunnel.store.jdbc.internal.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
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
}
