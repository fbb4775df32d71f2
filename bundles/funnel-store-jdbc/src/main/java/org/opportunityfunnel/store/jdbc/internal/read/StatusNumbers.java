package org.opportunityfunnel.store.jdbc.internal.read;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.opportunityfunnel.store.jdbc.internal.database.DatabaseProduct;

/**
 * Small numbers for the statuses of one scan, also in the temporary table {@code scanned_status}:
 * numbers cross from the database many times faster than text, and each ID is one String.
 */
final class StatusNumbers {
  private final List<String> ids;

  private StatusNumbers(List<String> ids) {
    this.ids = ids;
  }

  static StatusNumbers create(Connection connection, int org) throws SQLException {
    List<String> ids = new ArrayList<>();
    DatabaseProduct.of(connection)
        .makeTemporary(
            connection,
            "scanned_status",
            """
          AS SELECT CAST(row_number() OVER () - 1 AS INTEGER) AS n, id FROM (
            SELECT status_id AS id FROM opportunity_record WHERE org = %1$d
            UNION SELECT old_status_id FROM opportunity_status_change_record WHERE org = %1$d
            UNION SELECT new_status_id FROM opportunity_status_change_record WHERE org = %1$d) AS used
          WHERE id IS NOT NULL
          """
                .formatted(org));
    try (Statement statement = connection.createStatement()) {
      try (ResultSet rows = statement.executeQuery("SELECT id FROM scanned_status ORDER BY n")) {
        while (rows.next()) {
          ids.add(rows.getString(1));
        }
      }
    }
    return new StatusNumbers(ids);
  }

  String id(int number) {
    return ids.get(number);
  }
}
