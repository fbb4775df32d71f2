package org.opportunityfunnel.store.jdbc.internal.record;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * What the values of a member are: how they are read from JSON and written again, and the columns
 * they fill.
 */
public interface MemberType {

  /** The columns of a member of that name: one, or for an instant its second and its nanosecond. */
  default List<Column> columns(String member) {
    return List.of(new Column(member, "VARCHAR"));
  }

  /**
   * Reads the value at which the parser stands, never a JSON null, and leaves the parser at the
   * value's last token also when the value is bad.
   *
   * @return a String, Long or Integer, or an Instant for two columns; null if the value is as good
   *     as missing
   * @throws IOException if the JSON is broken
   */
  Object read(JsonParser parser) throws IOException, BadValueException;

  /**
   * Writes the member as it may be read again, from the columns that begin at that place of the
   * row; nothing if it has no value. Texts come as bytes of UTF-8.
   */
  default void write(String member, ResultSet row, int column, JsonGenerator json)
      throws IOException, SQLException {
    byte[] utf8 = row.getBytes(column);
    if (utf8 != null) {
      json.writeFieldName(member);
      json.writeUTF8String(utf8, 0, utf8.length);
    }
  }
}
