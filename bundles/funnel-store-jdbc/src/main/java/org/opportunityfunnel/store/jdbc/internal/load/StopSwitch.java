package org.opportunityfunnel.store.jdbc.internal.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.opportunityfunnel.store.jdbc.internal.database.RunningStatement;
import org.opportunityfunnel.store.jdbc.internal.database.Transactions;
import org.opportunityfunnel.store.jdbc.internal.database.Work;

/**
 * Ends work on a connection from another thread, until its transaction is about to be committed:
 * the statement that runs is cancelled, and all is rolled back. Thread-safe.
 */
final class StopSwitch {
  private final RunningStatement statement;
  private boolean settled;
  private RuntimeException reason;

  StopSwitch(Connection connection) {
    this.statement = new RunningStatement(connection);
  }

  /** The connection to work with, so that the work can be stopped. */
  Connection connection() {
    return statement.connection();
  }

  /**
   * Does the work in a transaction.
   *
   * @throws RuntimeException why it was stopped; what comes too late for that does nothing
   */
  <T> T inTransaction(Work<Connection, T> work) throws SQLException {
    begin();
    return Transactions.run(
        connection(),
        open -> {
          try {
            return work.on(open);
          } finally {
            settle();
          }
        });
  }

  private synchronized void begin() {
    settled = false;
  }

  /** What comes next is the commit, or the rollback: it is not cancelled. */
  private synchronized void settle() {
    settled = true;
    if (reason != null) {
      throw reason;
    }
  }

  /**
   * Ends the work, unless it is too late. To be called again until the work has ended: it may be
   * between two statements.
   */
  synchronized void stop(RuntimeException why) throws SQLException {
    if (settled) {
      return;
    }
    if (reason == null) {
      reason = why;
    }
    statement.cancel();
  }

  /** Why it was stopped, if it was. */
  synchronized Optional<RuntimeException> reason() {
    return Optional.ofNullable(reason);
  }
}
