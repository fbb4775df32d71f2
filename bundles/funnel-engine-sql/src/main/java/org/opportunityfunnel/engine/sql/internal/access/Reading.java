package org.opportunityfunnel.engine.sql.internal.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.opportunityfunnel.engine.sql.internal.schema.Relations;

/**
 * A connection at work.
 *
 * @param source where the connection is from
 * @param relations what the statements read from
 * @param timeoutSeconds how long a statement may take
 */
public record Reading(
    DataSource source, Connection connection, Relations relations, int timeoutSeconds) {

  /** Takes one row of a result. */
  @FunctionalInterface
  public interface RowSink {
    void row(ResultSet row) throws SQLException;
  }

  /** Gives every row of the statement to the sink, in order. */
  public void each(BoundSql sql, RowSink sink) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
      statement.setQueryTimeout(timeoutSeconds);
      sql.bind(statement);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          sink.row(rows);
        }
      }
    }
  }

  /** The organization's data version at the moment; 0 if the database does not know it. */
  public long version(String organization) throws SQLException {
    long[] version = {0};
    BoundSql sql =
        new BoundSql.Builder()
            .add("SELECT version FROM " + relations.name(Relations.ORGANIZATION) + " WHERE org = ?")
            .bind(organization)
            .build();
    each(sql, row -> version[0] = row.getLong(1));
    return version[0];
  }
}
