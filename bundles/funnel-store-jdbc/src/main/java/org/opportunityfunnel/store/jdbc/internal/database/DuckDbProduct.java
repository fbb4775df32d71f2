package org.opportunityfunnel.store.jdbc.internal.database;

import java.io.File;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/** DuckDB, embedded: nobody else has the database, and one load runs at a time. */
final class DuckDbProduct implements DatabaseProduct {
  /** The driver's setting; the database must allow it to be changed. */
  static final String STREAM_ROWS = DuckDBDriver.JDBC_STREAM_RESULTS;

  @Override
  public String extension() {
    return "duckdb";
  }

  @Override
  public String declared(String statement) {
    return statement;
  }

  @Override
  public String rowId() {
    return "rowid";
  }

  @Override
  public String hash(String text) {
    return "hash(" + text + ")";
  }

  /** As {@code V004__id_hash} made it of what was there: hash() may change between releases. */
  @Override
  public Optional<String> idHash(String id) {
    return Optional.of(
        "CAST(CAST(md5_number_lower(%s) & 4294967295 AS BIGINT) - 2147483648 AS INTEGER)"
            .formatted(id));
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

  @Override
  public NumberedTexts numbered(Connection connection, List<String> texts) throws SQLException {
    makeTemporary(connection, NumberedTexts.TABLE, "(n INTEGER, id VARCHAR)");
    try (RowWriter rows = rows(connection, NumberedTexts.TABLE)) {
      for (int n = 0; n < texts.size(); n++) {
        rows.beginRow();
        rows.append(n);
        rows.append(texts.get(n));
        rows.endRow();
      }
    }
    return new TemporaryTexts();
  }

  /** They are in a temporary table. */
  private static final class TemporaryTexts implements NumberedTexts {
    @Override
    public String prefix() {
      return "";
    }

    @Override
    public int bind(PreparedStatement query) {
      return 1;
    }
  }

  @Override
  public void streamRows(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET SESSION " + STREAM_ROWS + " = true");
    }
  }

  @Override
  public void analyze(Connection connection, String table) {
    // It knows its tables at any time.
  }

  @Override
  public long size(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT path FROM duckdb_databases() WHERE path IS NOT NULL")) {
      long bytes = 0;
      while (rows.next()) {
        // What was loaded last may be in the log only.
        bytes += size(rows.getString(1)) + size(rows.getString(1) + ".wal");
      }
      return bytes;
    }
  }

  private static long size(String file) {
    return new File(file).length();
  }

  @Override
  public String forUpdate() {
    return "";
  }

  @Override
  public void lock(Connection connection, SharedLock what) {
    // There is nobody to wait for.
  }

  @Override
  public void announce(Connection connection, String organization, long version) {
    // There is nobody to tell.
  }
}
