package org.opportunityfunnel.store.jdbc.internal.database;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.postgresql.PGConnection;

/** PostgreSQL 14 and later. */
final class PostgresProduct implements DatabaseProduct {
  static final String NAME = "PostgreSQL";

  /** Tells our advisory locks from those of other programs in the same database. */
  private static final int LOCKS = 0x4F50_4655;

  @Override
  public String extension() {
    return "postgresql";
  }

  /** Columns compare by code point, whatever the database's own collation is. */
  @Override
  public String declared(String statement) {
    return statement.stripLeading().matches("(?s)(--[^\\n]*\\n\\s*)*(CREATE|ALTER) TABLE .*")
        ? statement.replaceAll("\\bVARCHAR\\b", "VARCHAR COLLATE \"C\"")
        : statement;
  }

  @Override
  public String rowId() {
    return "ctid";
  }

  @Override
  public String hash(String text) {
    return "hashtextextended(" + text + ", 0)";
  }

  @Override
  public Optional<String> idHash(String id) {
    return Optional.empty();
  }

  @Override
  public String bytes(String text) {
    return text;
  }

  @Override
  public void makeTemporary(Connection connection, String table, String definition)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS pg_temp." + table);
      statement.execute("CREATE TEMP TABLE " + table + " " + definition);
    }
  }

  @Override
  public RowWriter rows(Connection connection, String temporaryTable) throws SQLException {
    return new CopyRows(
        connection.unwrap(PGConnection.class).getCopyAPI(), "pg_temp." + temporaryTable);
  }

  @Override
  public NumberedTexts numbered(Connection connection, List<String> texts) throws SQLException {
    return new ArrayTexts(connection.createArrayOf("varchar", texts.toArray()));
  }

  /** They are a parameter: reading makes no table. */
  private record ArrayTexts(Array texts) implements NumberedTexts {
    @Override
    public String prefix() {
      return "WITH %s AS (SELECT CAST(place - 1 AS INTEGER) AS n, id".formatted(TABLE)
          + " FROM unnest(CAST(? AS VARCHAR[])) WITH ORDINALITY AS given (id, place)) ";
    }

    @Override
    public int bind(PreparedStatement query) throws SQLException {
      query.setArray(1, texts);
      return 2;
    }
  }

  @Override
  public void streamRows(Connection connection) {
    // A fetch size is enough.
  }

  @Override
  public void analyze(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("ANALYZE " + table);
    }
  }

  @Override
  public long size(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT pg_database_size(current_database())")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Override
  public String forUpdate() {
    return " FOR UPDATE";
  }

  @Override
  public void lock(Connection connection, SharedLock what) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement("SELECT pg_advisory_xact_lock(?, ?)")) {
      lock.setInt(1, LOCKS);
      lock.setInt(2, what.ordinal());
      lock.execute();
    }
  }

  @Override
  public void announce(Connection connection, String organization, long version)
      throws SQLException {
    try (PreparedStatement notify = connection.prepareStatement("SELECT pg_notify(?, ?)")) {
      notify.setString(1, PostgresWatch.CHANNEL);
      notify.setString(2, version + " " + organization);
      notify.execute();
    }
  }
}
