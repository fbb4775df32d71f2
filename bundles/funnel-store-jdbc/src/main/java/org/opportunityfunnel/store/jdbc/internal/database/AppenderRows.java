package org.opportunityfunnel.store.jdbc.internal.database;

import java.sql.SQLException;
import org.duckdb.DuckDBAppender;

/** Rows by DuckDB's own way of loading. */
final class AppenderRows implements RowWriter {
  private final DuckDBAppender appender;

  AppenderRows(DuckDBAppender appender) {
    this.appender = appender;
  }

  @Override
  public void beginRow() throws SQLException {
    appender.beginRow();
  }

  @Override
  public void append(String value) throws SQLException {
    appender.append(value);
  }

  @Override
  public void append(long value) throws SQLException {
    appender.append(value);
  }

  @Override
  public void append(int value) throws SQLException {
    appender.append(value);
  }

  @Override
  public void append(double value) throws SQLException {
    appender.append(value);
  }

  @Override
  public void append(boolean value) throws SQLException {
    appender.append(value);
  }

  @Override
  public void appendNull() throws SQLException {
    appender.appendNull();
  }

  @Override
  public void endRow() throws SQLException {
    appender.endRow();
  }

  @Override
  public void close() throws SQLException {
    appender.close();
  }
}
