package org.opportunityfunnel.store.jdbc.internal.record;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opportunityfunnel.store.jdbc.internal.json.Json;

/**
 * Collects a record's custom fields, written as {@code "custom.cf_x": …} or {@code "custom":
 * {"cf_x": …}} or both. Null is as good as missing.
 */
public final class CustomFields {
  /** The column that keeps them, as a JSON object with sorted members; null if there are none. */
  public static final Column COLUMN = new Column("custom", "VARCHAR");

  private static final String PREFIX = "custom.";

  private final Map<String, Object> values = new TreeMap<>();

  /** Whether a member of that name holds custom fields. */
  public static boolean isNamed(String member) {
    return member.startsWith("custom") && (member.length() == 6 || member.startsWith(PREFIX));
  }

  /** Reads the member's value, at which the parser stands. */
  public void read(String member, JsonParser parser) throws IOException, BadValueException {
    if (member.startsWith(PREFIX)) {
      put(member.substring(PREFIX.length()), Json.value(parser));
    } else if (parser.currentToken() == JsonToken.START_OBJECT) {
      for (Map.Entry<?, ?> field : ((Map<?, ?>) Json.value(parser)).entrySet()) {
        put((String) field.getKey(), field.getValue());
      }
    } else if (parser.currentToken() != JsonToken.VALUE_NULL) {
      throw new BadValueException("must be an object, but is " + Found.at(parser));
    }
  }

  private void put(String field, Object value) throws BadValueException {
    Strings.whole(field);
    if (value instanceof String text) {
      Strings.whole(text);
    } else if (value instanceof List<?> list) {
      for (Object element : list) {
        if (element instanceof String text) {
          Strings.whole(text);
        }
      }
    }
    if (value != null) {
      values.put(field, value);
    }
  }

  /** The JSON text of those that were read; null without any. */
  public String text() throws IOException, BadValueException {
    return values.isEmpty() ? null : Strings.whole(Json.text(values));
  }

  /** Starts anew for the next record. */
  public void clear() {
    values.clear();
  }

  /** Writes those that the column at that place of the row keeps; nothing without any. */
  public static void write(ResultSet row, int column, JsonGenerator json)
      throws IOException, SQLException {
    Json.write(COLUMN.name(), row.getBytes(column), json);
  }
}
