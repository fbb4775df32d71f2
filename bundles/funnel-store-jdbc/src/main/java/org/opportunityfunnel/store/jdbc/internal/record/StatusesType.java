package org.opportunityfunnel.store.jdbc.internal.record;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opportunityfunnel.api.model.StatusType;
import org.opportunityfunnel.store.jdbc.internal.json.Json;

/**
 * A pipeline's statuses in order, kept as JSON {@code [{"id","label","type"}]}. A status without a
 * label is labelled by its ID.
 */
final class StatusesType implements MemberType {
  @Override
  public String read(JsonParser parser) throws IOException, BadValueException {
    if (!(Json.value(parser) instanceof List<?> statuses)) {
      throw new BadValueException("must be a list of statuses {\"id\", \"label\", \"type\"}");
    }
    List<Object> kept = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < statuses.size(); i++) {
      Map<String, Object> status = status(statuses.get(i), "[" + i + "]");
      if (!ids.add((String) status.get("id"))) {
        throw new BadValueException(
            "[" + i + "].id", "comes twice: " + Found.quoted((String) status.get("id")));
      }
      kept.add(status);
    }
    return Json.text(kept);
  }

  private static Map<String, Object> status(Object value, String path) throws BadValueException {
    if (!(value instanceof Map<?, ?> status)) {
      throw new BadValueException(path, "must be an object {\"id\", \"label\", \"type\"}");
    }
    String id = Parts.id(status, "id", path);
    if (!(status.get("type") instanceof String type) || StatusType.ofWireName(type).isEmpty()) {
      throw new BadValueException(path + ".type", "must be \"active\", \"won\" or \"lost\"");
    }
    Object label = status.get("label");
    if (label != null && !(label instanceof String)) {
      throw new BadValueException(path + ".label", "must be text in quotes");
    }
    Map<String, Object> kept = new LinkedHashMap<>();
    kept.put("id", id);
    kept.put("label", label == null ? id : Strings.whole((String) label));
    kept.put("type", type);
    return kept;
  }

  @Override
  public void write(String member, ResultSet row, int column, JsonGenerator json)
      throws IOException, SQLException {
    Json.write(member, row.getBytes(column), json);
  }
}
