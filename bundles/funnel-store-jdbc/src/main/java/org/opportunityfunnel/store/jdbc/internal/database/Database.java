package org.opportunityfunnel.store.jdbc.internal.database;

import java.sql.Connection;
import java.sql.SQLException;

/** An open database whose schema is up to date. Thread-safe. */
public interface Database extends AutoCloseable {

  /**
   * Does the work on a connection of its own, outside of any transaction. Temporary tables that it
   * makes end with it.
   */
  <T> T connected(Work<Connection, T> work) throws SQLException;

  /** Reads with one statement on a connection of its own. */
  <T> T inStatement(Work<Connection, T> work) throws SQLException;

  /** Reads in one transaction on a connection of its own: all of it is of one moment. */
  <T> T inTransaction(Work<Connection, T> work) throws SQLException;

  /** A connection that can't write, until it is closed. */
  Connection reader() throws SQLException;

  @Override
  void close() throws SQLException;
}
