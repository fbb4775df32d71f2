package org.opportunityfunnel.store.jdbc.internal.database;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.store.jdbc.internal.json.Json;

/**
 * Gives statuses their positions and groups their members that were loaded before rows had them.
 */
final class PastCatalogs {
  private static final TypeReference<List<Map<String, String>>> STATUSES = new TypeReference<>() {};
  private static final TypeReference<List<String>> MEMBERS = new TypeReference<>() {};

  private PastCatalogs() {}

  /** Does so on the connection's transaction. */
  static void run(Connection connection) throws SQLException {
    try (Statement select = connection.createStatement();
        PreparedStatement update =
            connection.prepareStatement(
                "UPDATE pipeline_status SET position = ? WHERE org = ? AND id = ?");
        ResultSet rows = select.executeQuery("SELECT org, statuses FROM pipeline_record")) {
      while (rows.next()) {
        int position = 0;
        for (Map<String, String> status : Json.parse(rows.getString(2), STATUSES)) {
          update.setInt(1, position++);
          update.setInt(2, rows.getInt(1));
          update.setString(3, status.get("id"));
          update.executeUpdate();
        }
      }
    }
    try (Statement select = connection.createStatement();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO group_member (org, group_id, position, user_id) VALUES (?, ?, ?, ?)");
        ResultSet rows =
            select.executeQuery(
                "SELECT org, id, members FROM group_record WHERE members IS NOT NULL")) {
      while (rows.next()) {
        int position = 0;
        for (String user : Json.parse(rows.getString(3), MEMBERS)) {
          insert.setInt(1, rows.getInt(1));
          insert.setString(2, rows.getString(2));
          insert.setInt(3, position++);
          insert.setString(4, user);
          insert.executeUpdate();
        }
      }
    }
  }
}
