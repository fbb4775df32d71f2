package org.opportunityfunnel.store.jdbc.internal.record;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.List;

/** What the values of a member are: how they are read from JSON, and the columns they fill. */
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
}
