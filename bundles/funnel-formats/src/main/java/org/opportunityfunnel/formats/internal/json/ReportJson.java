package org.opportunityfunnel.formats.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import org.opportunityfunnel.api.report.Include;
import org.opportunityfunnel.api.report.ReportMeta;

/** What the JSON answers of both reports have in common. */
final class ReportJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .build();

  private ReportJson() {}

  /** A part of an answer. */
  interface Part {
    void write(JsonGenerator json) throws IOException;
  }

  /** Writes {@code {"aggregations": …, "data": […]}}, with {@code meta} if it was asked for. */
  static void write(
      OutputStream out, Part aggregations, Part data, Set<Include> include, ReportMeta meta)
      throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      json.writeFieldName("aggregations");
      aggregations.write(json);
      json.writeArrayFieldStart("data");
      data.write(json);
      json.writeEndArray();
      if (include.contains(Include.META)) {
        MetaJson.write(meta, json);
      }
      json.writeEndObject();
    }
  }

  /** Writes whose entry it is: {@code user_id}, and {@code user_name} if it was asked for. */
  static void user(String id, String name, Set<Include> include, JsonGenerator json)
      throws IOException {
    json.writeStringField("user_id", id);
    if (include.contains(Include.USERS)) {
      json.writeStringField("user_name", name);
    }
  }
}
