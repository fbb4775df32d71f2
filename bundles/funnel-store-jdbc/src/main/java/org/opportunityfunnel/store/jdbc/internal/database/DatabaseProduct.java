package org.opportunityfunnel.store.jdbc.internal.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What databases do each in their own way when records are loaded and read. */
public interface DatabaseProduct {

  /** The product of the connection's database. */
  static DatabaseProduct of(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equals(PostgresProduct.NAME)
        ? new PostgresProduct()
        : new DuckDbProduct();
  }

  /** What the names of resources end in that hold more statements of a migration for it alone. */
  String extension();

  /** A statement of a migration as it is run here. */
  String declared(String statement);

  /** A row's address, a column of every table: it stays the same while a transaction lasts. */
  String rowId();

  /** A number by which equal texts can be told from most others. */
  String hash(String text);

  /**
   * SQL of the number that large tables keep of an ID in their column {@code id_hash}, since no
   * index finds IDs here; empty where one does, and there is no such column.
   */
  Optional<String> idHash(String id);

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

  /** Numbers the texts, all different, from 0 in their order. */
  NumberedTexts numbered(Connection connection, List<String> texts) throws SQLException;

  /**
   * Lets queries of this connection hand over their rows as they are fetched, where the driver
   * otherwise holds all of them; one query at a time may be open then. In a transaction, with a
   * fetch size.
   */
  void streamRows(Connection connection) throws SQLException;

  /** Lets the database look at a table that many rows came into, where it does not by itself. */
  void analyze(Connection connection, String table) throws SQLException;

  /** How many bytes the whole database has on the disk. */
  long size(Connection connection) throws SQLException;

  /** Ends a SELECT whose rows nobody else may change until the transaction has ended. */
  String forUpdate();

  /** Waits for whoever holds the lock, and holds it to the end of the transaction. */
  void lock(Connection connection, SharedLock what) throws SQLException;

  /** Tells every process that watches of a version, once the transaction is committed. */
  void announce(Connection connection, String organization, long version) throws SQLException;
}
