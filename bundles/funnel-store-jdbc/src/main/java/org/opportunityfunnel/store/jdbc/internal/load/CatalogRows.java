package org.opportunityfunnel.store.jdbc.internal.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.opportunityfunnel.api.model.Group;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.store.jdbc.internal.search.TextForms;

/** The rows of what pipelines and groups hold as lists: statuses and members. */
final class CatalogRows {
  private static final String STATUS =
      "INSERT INTO pipeline_status (org, id, label, type, pipeline_id, pipeline_name, label_words,"
          + " label_folded, pipeline_name_words, pipeline_name_folded, position)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final Connection connection;
  private final int org;

  CatalogRows(Connection connection, int org) {
    this.connection = connection;
    this.org = org;
  }

  /** Makes the rows of all pipelines anew. */
  void statuses(List<Pipeline> pipelines) throws SQLException {
    Sql.run(connection, "DELETE FROM pipeline_status WHERE org = " + org);
    try (PreparedStatement insert = connection.prepareStatement(STATUS)) {
      for (Pipeline pipeline : pipelines) {
        int position = 0;
        for (Status status : pipeline.statuses()) {
          insert.setInt(1, org);
          insert.setString(2, status.id());
          insert.setString(3, status.label());
          insert.setString(4, status.type().wireName());
          insert.setString(5, pipeline.id());
          insert.setString(6, pipeline.name());
          insert.setString(7, TextForms.words(status.label()));
          insert.setString(8, TextForms.folded(status.label()));
          insert.setString(9, TextForms.words(pipeline.name()));
          insert.setString(10, TextForms.folded(pipeline.name()));
          insert.setInt(11, position++);
          insert.executeUpdate();
        }
      }
    }
  }

  /** Makes the rows of all groups anew. */
  void members(List<Group> groups) throws SQLException {
    Sql.run(connection, "DELETE FROM group_member WHERE org = " + org);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO group_member (org, group_id, position, user_id) VALUES (?, ?, ?, ?)")) {
      for (Group group : groups) {
        int position = 0;
        for (String user : group.members()) {
          insert.setInt(1, org);
          insert.setString(2, group.id());
          insert.setInt(3, position++);
          insert.setString(4, user);
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }
}
