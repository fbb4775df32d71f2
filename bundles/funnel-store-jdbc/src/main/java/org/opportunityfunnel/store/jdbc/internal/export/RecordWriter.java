package org.opportunityfunnel.store.jdbc.internal.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.opportunityfunnel.store.jdbc.internal.json.Json;
import org.opportunityfunnel.store.jdbc.internal.record.CustomFields;
import org.opportunityfunnel.store.jdbc.internal.record.Member;
import org.opportunityfunnel.store.jdbc.internal.record.RecordShape;

/**
 * Writes the rows of a kind as lines that an import takes. Members without a value are left out.
 */
final class RecordWriter {
  private final RecordShape shape;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final JsonGenerator json;

  RecordWriter(RecordShape shape) throws IOException {
    this.shape = shape;
    this.json = Json.lines(line);
  }

  /** The record in a row whose columns are those of the shape. */
  byte[] record(ResultSet row) throws IOException, SQLException {
    begin();
    int column = 1;
    for (Member member : shape.members()) {
      member.type().write(member.name(), row, column, json);
      column += member.columns().size();
    }
    if (shape.custom()) {
      CustomFields.write(row, column, json);
    }
    return end();
  }

  /** The removal in a row of ID and date_updated. */
  byte[] removal(ResultSet row) throws IOException, SQLException {
    begin();
    Member id = shape.members().get(0);
    id.type().write(id.name(), row, 1, json);
    Member updated = shape.updated();
    updated.type().write(updated.name(), row, 2, json);
    json.writeBooleanField("_deleted", true);
    return end();
  }

  private void begin() throws IOException {
    json.writeStartObject();
    json.writeStringField("_type", shape.kind().typeName());
  }

  private byte[] end() throws IOException {
    json.writeEndObject();
    json.flush();
    byte[] bytes = line.toByteArray();
    line.reset();
    return bytes;
  }
}
