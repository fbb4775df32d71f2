package org.opportunityfunnel.store.jdbc.internal.database;

import java.sql.Connection;
import java.sql.SQLException;

/** What databases do each in their own way when records are loaded and read. */
public interface DatabaseProduct {

  /** The product of the connection's database. */
  static DatabaseProduct of(Connection connection) throws SQLException {
    return new DuckDbProduct();
  }

  /** A row's address, a column of every table: it stays the same while a transaction lasts. */
  String rowId();

  /** A number by which equal texts can be told from most others. */
  String hash(String text);

  /** The UTF-8 of a text, which the driver hands over faster than the text. */
  String bytes(String text);

  /**
   * Makes a temporary table in place of the one of that name, if there is one.
   *
   * @param definition its columns in parentheses, or AS and a query
   */
  void makeTemporary(Connection connection, String table, String definition) throws SQLException;

  /** Writes rows into a temporary table. Several may be open on one connection. */
  RowWriter rows(Connection connection, String temporaryTable) throws SQLException;
}
