package org.opportunityfunnel.store.jdbc.internal.database;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;

/** Turns what PostgreSQL complains of into one line that names the database and what to do. */
final class PostgresFailure {
  private static final String CANNOT_CONNECT = "08001";
  private static final String STARTING = "57P03";

  /** What is wrong, by SQLSTATE. */
  private static final Map<String, String> STATES =
      Map.ofEntries(
          Map.entry("08004", "can't be reached (the server rejects the connection)"),
          Map.entry("08003", "can't be used: the connection was closed; try again"),
          Map.entry("08006", "can't be used: the connection broke; try again"),
          Map.entry("28000", "does not let the configured user in"),
          Map.entry("28P01", "refuses the configured user or password"),
          Map.entry("3D000", "does not exist; create it, or configure another"),
          Map.entry("42501", "lacks permissions: its user must own or be granted the schema"),
          Map.entry("25006", "is read-only; configure the primary server"),
          Map.entry("53100", "can't be written: the disk is full"),
          Map.entry("53200", "needs more memory than the server has"),
          Map.entry("53300", "has no connection left; raise max_connections or lower poolSize"),
          Map.entry("57P01", "can't be used: the server ends the connection; try again"),
          Map.entry("57P02", "can't be used: the server ends the connection; try again"),
          Map.entry(STARTING, "is starting, or being shut down"));

  private static final Set<String> AWAY = Set.of(CANNOT_CONNECT, STARTING);

  private final String name;

  PostgresFailure(String name) {
    this.name = name;
  }

  /** The failure to show for what happened. */
  FunnelException of(SQLException e) {
    SQLException first = root(e);
    String state = String.valueOf(first.getSQLState());
    if (state.equals(CANNOT_CONNECT)) {
      return unavailable("can't be reached (" + reason(first) + ")", e);
    }
    String known = STATES.get(state);
    return unavailable(known == null ? "can't be used: " + firstLine(first) : known, e);
  }

  FunnelException unavailable(String what, Exception cause) {
    return new FunnelException(
        ErrorCode.UNAVAILABLE, "The store " + name + " " + what + ".", cause);
  }

  /** Whether the server can't be reached, rather than one connection be lost. */
  static boolean isAway(SQLException e) {
    return AWAY.contains(String.valueOf(root(e).getSQLState()));
  }

  /** A pool that got no connection wraps why. */
  private static SQLException root(SQLException e) {
    SQLException root = e;
    while (root.getCause() instanceof SQLException cause) {
      root = cause;
    }
    return root;
  }

  private static String reason(SQLException e) {
    Throwable cause = e.getCause();
    return cause == null || cause.getMessage() == null ? firstLine(e) : cause.getMessage();
  }

  private static String firstLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
  }
}
