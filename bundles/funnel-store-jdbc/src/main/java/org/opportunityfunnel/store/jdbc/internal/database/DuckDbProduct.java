package org.opportunityfunnel.store.jdbc.internal.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBConnection;

/** DuckDB, embedded. */
final class DuckDbProduct implements DatabaseProduct {

  @Override
  public String rowId() {
    return "rowid";
  }

  @Override
  public String hash(String text) {
    return "hash(" + text + ")";
  }

  @Override
  public String bytes(String text) {
    return "encode(" + text + ")";
  }

  @Override
  public void makeTemporary(Connection connection, String table, String definition)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE OR REPLACE TEMP TABLE " + table + " " + definition);
    }
  }

  @Override
  public RowWriter rows(Connection connection, String temporaryTable) throws SQLException {
    return new AppenderRows(
        connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", temporaryTable));
  }
}
