package org.opportunityfunnel.store.jdbc.internal.search;

import java.sql.Connection;
import java.sql.SQLException;
import org.opportunityfunnel.store.jdbc.internal.database.DatabaseProduct;
import org.opportunityfunnel.store.jdbc.internal.database.RowWriter;

/**
 * The rows of a new temporary table, which is made for the first of them: most small loads have
 * none. They are complete once it is closed.
 */
final class Rows implements AutoCloseable {
  private final Connection connection;
  private final String table;
  private final String columns;
  private RowWriter rows;

  Rows(Connection connection, String table, String columns) {
    this.connection = connection;
    this.table = table;
    this.columns = columns;
  }

  /** Whether there is no row, so no table. */
  boolean isEmpty() {
    return rows == null;
  }

  /** Adds a row of Strings, Longs, Doubles, Booleans and nulls. */
  void add(Object... values) throws SQLException {
    if (rows == null) {
      DatabaseProduct product = DatabaseProduct.of(connection);
      product.makeTemporary(connection, table, "(" + columns + ")");
      rows = product.rows(connection, table);
    }
    rows.beginRow();
    for (Object value : values) {
      append(value);
    }
    rows.endRow();
  }

  private void append(Object value) throws SQLException {
    if (value == null) {
      rows.appendNull();
    } else if (value instanceof String text) {
      rows.append(text);
    } else if (value instanceof Long number) {
      rows.append(number.longValue());
    } else if (value instanceof Double number) {
      rows.append(number.doubleValue());
    } else {
      rows.append(((Boolean) value).booleanValue());
    }
  }

  @Override
  public void close() throws SQLException {
    if (rows != null) {
      rows.close();
    }
  }
}
