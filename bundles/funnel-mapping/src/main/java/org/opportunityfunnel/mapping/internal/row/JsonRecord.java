package org.opportunityfunnel.mapping.internal.row;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes records. */
final class JsonRecord {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonRecord() {}

  /**
   * The JSON of the members, in their order: texts, whole numbers, booleans, instants, lists and
   * maps; those that are null are left out.
   */
  static byte[] of(Map<String, Object> members) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
      write(json, members);
    }
    return bytes.toByteArray();
  }

  /** The members of the removal of a record, as of that time if it is known. */
  static Map<String, Object> removal(String id, Optional<Instant> updated) {
    Map<String, Object> removal = new LinkedHashMap<>();
    removal.put("id", id);
    removal.put("date_updated", updated.orElse(null));
    removal.put("_deleted", true);
    return removal;
  }

  private static void write(JsonGenerator json, Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> member : map.entrySet()) {
        if (member.getValue() != null) {
          json.writeFieldName((String) member.getKey());
          write(json, member.getValue());
        }
      }
      json.writeEndObject();
    } else if (value instanceof Iterable<?> list) {
      json.writeStartArray();
      for (Object each : list) {
        write(json, each);
      }
      json.writeEndArray();
    } else if (value instanceof Number number) {
      json.writeNumber(number.longValue());
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else {
      json.writeString(value instanceof Instant time ? time.toString() : (String) value);
    }
  }
}
