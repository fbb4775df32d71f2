package org.opportunityfunnel.store.jdbc.internal.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Work in one transaction: all that it reads is of one moment, all that it writes or nothing. */
public final class Transactions {
  private Transactions() {}

  /** Commits when the work is done, rolls back when it throws. */
  public static <T> T run(Connection connection, Work<Connection, T> work) throws SQLException {
    connection.setAutoCommit(false);
    boolean done = false;
    try {
      T result = work.on(connection);
      connection.commit();
      done = true;
      return result;
    } finally {
      if (!done) {
        rollback(connection);
      }
      connection.setAutoCommit(true);
    }
  }

  private static void rollback(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      // What the work threw says more; a transaction that can't be rolled back is not committed.
      return;
    }
  }
}
