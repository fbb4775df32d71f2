package org.opportunityfunnel.store.jdbc.internal.record;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.store.jdbc.internal.json.Json;

/** A group's members {@code [{"user_id"}]}, kept as a JSON list of user IDs in member order. */
final class MembersType implements MemberType {
  private static final TypeReference<List<String>> IDS = new TypeReference<>() {};

  @Override
  public String read(JsonParser parser) throws IOException, BadValueException {
    if (!(Json.value(parser) instanceof List<?> members)) {
      throw new BadValueException("must be a list of members {\"user_id\"}");
    }
    List<String> ids = new ArrayList<>();
    for (Object member : members) {
      String path = "[" + ids.size() + "]";
      if (!(member instanceof Map<?, ?> object)) {
        throw new BadValueException(path, "must be an object {\"user_id\"}");
      }
      ids.add(Parts.id(object, "user_id", path));
    }
    return Json.text(ids);
  }

  @Override
  public void write(String member, ResultSet row, int column, JsonGenerator json)
      throws IOException, SQLException {
    byte[] utf8 = row.getBytes(column);
    if (utf8 == null) {
      return;
    }
    json.writeArrayFieldStart(member);
    for (String id : Json.parse(new String(utf8, StandardCharsets.UTF_8), IDS)) {
      json.writeStartObject();
      json.writeStringField("user_id", id);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
