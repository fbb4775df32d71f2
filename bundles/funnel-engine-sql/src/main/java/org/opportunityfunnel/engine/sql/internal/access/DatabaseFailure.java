package org.opportunityfunnel.engine.sql.internal.access;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Locale;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;

/** Says in one line what went wrong in a database. */
final class DatabaseFailure {
  /** PostgreSQL's state of a statement that was cancelled. */
  private static final String CANCELLED = "57014";

  private DatabaseFailure() {}

  /** The failure to show for what happened with the data source of that name. */
  static FunnelException of(String dataSource, int timeoutSeconds, SQLException e) {
    return new FunnelException(
        ErrorCode.UNAVAILABLE,
        "The data source " + dataSource + " " + what(timeoutSeconds, e) + ".",
        e);
  }

  private static String what(int timeoutSeconds, SQLException e) {
    if (isTooLong(e)) {
      return "takes no statement as long as one with this selection: " + firstLine(e);
    }
    return isTimeout(e)
        ? "took longer than the "
            + timeoutSeconds
            + " seconds that timeoutSeconds of org.opportunityfunnel.engine.sql allows"
        : "can't be used: " + firstLine(e);
  }

  private static boolean isTimeout(SQLException e) {
    return e instanceof SQLTimeoutException
        || CANCELLED.equals(e.getSQLState())
        || String.valueOf(e.getMessage()).toUpperCase(Locale.ROOT).contains("INTERRUPT");
  }

  /** Trino's limit is query.max-length; a selection has two characters for eight opportunities. */
  private static boolean isTooLong(SQLException e) {
    return String.valueOf(e.getMessage()).contains("exceeds the maximum length");
  }

  private static String firstLine(SQLException e) {
    String message = e.getMessage() == null ? e.toString() : e.getMessage();
    String line = message.lines().findFirst().orElse("").strip();
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }
}
