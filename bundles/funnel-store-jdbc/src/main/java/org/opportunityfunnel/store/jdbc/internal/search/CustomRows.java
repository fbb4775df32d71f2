package org.opportunityfunnel.store.jdbc.internal.search;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.opportunityfunnel.api.model.CustomValue;
import org.opportunityfunnel.store.jdbc.internal.json.Json;

/** A temporary table with a row for each value of each custom field of numbered records. */
public final class CustomRows implements AutoCloseable {
  /** The columns that the tables of custom fields have in common. */
  public static final String COLUMNS =
      "field, text_value, words, folded, number_value, truth_value, moment_second, moment_day";

  /** The values of those columns, of such a table as {@code c}. */
  public static final String VALUES =
      COLUMNS
          .replace(", ", ", c.")
          .replace("field, ", "c.field, ")
          .replace("c.words", TextForms.kept("c.words", "c.text_value"));

  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  private final Rows rows;

  /** Of a table with the columns {@code seq} (the record's number) and {@link #COLUMNS}. */
  public CustomRows(Connection connection, String table) {
    rows =
        new Rows(
            connection,
            table,
            "seq BIGINT, field VARCHAR, text_value VARCHAR, words VARCHAR, folded VARCHAR,"
                + " number_value DOUBLE PRECISION, truth_value BOOLEAN,"
                + " moment_second BIGINT, moment_day BIGINT");
  }

  /** Whether there is no value, and so no table. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Adds what the record's custom fields hold: a JSON object, or null for none. */
  public void add(long seq, String custom) throws SQLException {
    if (custom == null) {
      return;
    }
    for (Map.Entry<String, Object> field : Json.parse(custom, FIELDS).entrySet()) {
      for (CustomValue value : CustomValue.of(field.getValue())) {
        rows.add(
            seq,
            field.getKey(),
            value.text(),
            TextForms.staged(value.text()),
            TextForms.folded(value.text()),
            value.number(),
            value.truth(),
            value.moment() instanceof Instant time ? time.getEpochSecond() : null,
            value.moment() instanceof LocalDate day ? day.toEpochDay() : null);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    rows.close();
  }
}
