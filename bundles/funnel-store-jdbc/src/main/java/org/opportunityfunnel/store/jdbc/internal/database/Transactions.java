package org.opportunityfunnel.store.jdbc.internal.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Work in one transaction: all that it reads is of one moment, all that it writes or nothing. */
public final class Transactions {
  private Transactions() {}

  /** Commits when the work is done, rolls back when it throws. */
  public static <T> T run(Connection connection, Work<Connection, T> work) throws SQLException {
    connection.setAutoCommit(false);
    T result;
    try {
      result = work.on(connection);
      connection.commit();
    } catch (SQLException | RuntimeException | Error e) {
      rollback(connection, e);
      throw e;
    }
    connection.setAutoCommit(true);
    return result;
  }

  private static void rollback(Connection connection, Throwable because) {
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      // After some failures nothing is left to roll back; why it failed says more.
      because.addSuppressed(e);
    }
  }
}
