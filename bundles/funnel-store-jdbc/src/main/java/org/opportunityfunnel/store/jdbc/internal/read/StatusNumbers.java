package org.opportunityfunnel.store.jdbc.internal.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.opportunityfunnel.store.jdbc.internal.database.DatabaseProduct;
import org.opportunityfunnel.store.jdbc.internal.database.NumberedTexts;

/**
 * Small numbers for the statuses of one scan, also in the table {@link NumberedTexts#TABLE}:
 * numbers cross from the database many times faster than text, and each ID is one String.
 */
final class StatusNumbers implements StatusForm {
  private final List<String> ids;
  private final NumberedTexts table;

  private StatusNumbers(List<String> ids, NumberedTexts table) {
    this.ids = ids;
    this.table = table;
  }

  static StatusNumbers create(Connection connection, int org) throws SQLException {
    List<String> ids = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                SELECT id FROM (
                  SELECT status_id AS id FROM opportunity_record WHERE org = %1$d
                  UNION SELECT old_status_id FROM opportunity_status_change_record WHERE org = %1$d
                  UNION SELECT new_status_id FROM opportunity_status_change_record WHERE org = %1$d
                ) AS used WHERE id IS NOT NULL
                """
                    .formatted(org))) {
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
    }
    return new StatusNumbers(ids, DatabaseProduct.of(connection).numbered(connection, ids));
  }

  @Override
  public String value(String column, String alias) {
    return "coalesce(" + alias + ".n, -1)";
  }

  @Override
  public String join(String column, String alias) {
    return " LEFT JOIN numbered_text %1$s ON %1$s.id = %2$s".formatted(alias, column);
  }

  @Override
  public String read(ResultSet row, int column) throws SQLException {
    int number = row.getInt(column);
    return number < 0 ? null : ids.get(number);
  }

  @Override
  public String prefix() {
    return table.prefix();
  }

  @Override
  public int bind(PreparedStatement query) throws SQLException {
    return table.bind(query);
  }
}
