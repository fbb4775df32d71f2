package org.opportunityfunnel.store.jdbc.internal.search;

import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The rows of a new temporary table, which is made for the first of them: most small loads have
 * none. They are complete once it is closed.
 */
final class Rows implements AutoCloseable {
  private final DuckDBConnection connection;
  private final String table;
  private final String columns;
  private DuckDBAppender appender;

  Rows(DuckDBConnection connection, String table, String columns) {
    this.connection = connection;
    this.table = table;
    this.columns = columns;
  }

  /** Whether there is no row, so no table. */
  boolean isEmpty() {
    return appender == null;
  }

  /** Adds a row of Strings, Longs, Doubles, Booleans and nulls. */
  void add(Object... values) throws SQLException {
    if (appender == null) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("CREATE OR REPLACE TEMP TABLE " + table + " (" + columns + ")");
      }
      appender = connection.createAppender("temp", "main", table);
    }
    appender.beginRow();
    for (Object value : values) {
      append(value);
    }
    appender.endRow();
  }

  private void append(Object value) throws SQLException {
    if (value == null) {
      appender.appendNull();
    } else if (value instanceof String text) {
      appender.append(text);
    } else if (value instanceof Long number) {
      appender.append(number.longValue());
    } else if (value instanceof Double number) {
      appender.append(number.doubleValue());
    } else {
      appender.append(((Boolean) value).booleanValue());
    }
  }

  @Override
  public void close() throws SQLException {
    if (appender != null) {
      appender.close();
    }
  }
}
