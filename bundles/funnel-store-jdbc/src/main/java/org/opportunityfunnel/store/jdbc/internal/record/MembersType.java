package org.opportunityfunnel.store.jdbc.internal.record;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.store.jdbc.internal.json.Json;

/** A group's members {@code [{"user_id"}]}, kept as a JSON list of user IDs in member order. */
final class MembersType implements MemberType {
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
}
