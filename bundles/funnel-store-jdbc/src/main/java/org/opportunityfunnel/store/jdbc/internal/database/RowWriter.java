package org.opportunityfunnel.store.jdbc.internal.database;

import java.sql.SQLException;

/**
 * Writes rows into a table in bulk: each value in the order of the columns and of the column's
 * type. The rows can be read once it is closed.
 */
public interface RowWriter extends AutoCloseable {

  void beginRow() throws SQLException;

  void append(String value) throws SQLException;

  void append(long value) throws SQLException;

  void append(int value) throws SQLException;

  void append(double value) throws SQLException;

  void append(boolean value) throws SQLException;

  void appendNull() throws SQLException;

  void endRow() throws SQLException;

  @Override
  void close() throws SQLException;
}
