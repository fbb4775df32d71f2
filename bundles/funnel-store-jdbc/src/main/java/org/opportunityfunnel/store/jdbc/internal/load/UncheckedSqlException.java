package org.opportunityfunnel.store.jdbc.internal.load;

import java.sql.SQLException;

/** Carries what the database threw through the reading of a source. */
final class UncheckedSqlException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final SQLException sql;

  UncheckedSqlException(SQLException sql) {
    super(sql);
    this.sql = sql;
  }

  SQLException sql() {
    return sql;
  }
}
