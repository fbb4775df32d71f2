package org.opportunityfunnel.engine.sql.internal.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** PostgreSQL 14 and later: sums of BIGINT are NUMERIC, text orders by collation. */
final class PostgresDialect implements Dialect {

  @Override
  public String byCodePoint() {
    return " COLLATE \"C\"";
  }

  @Override
  public String sum(String expression) {
    return "SUM(" + expression + ")";
  }

  @Override
  public String isSelected() {
    return "CASE WHEN opp_key < ? THEN get_bit(?, CAST(opp_key AS INTEGER)) = 1 ELSE FALSE END";
  }

  @Override
  public boolean hasSnapshots() {
    return true;
  }

  /**
   * A plan for any parameters is several times slower than one for those at hand, and compiling a
   * statement costs more than it gains.
   */
  @Override
  public void begin(Connection connection) throws SQLException {
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL plan_cache_mode = force_custom_plan; SET LOCAL jit = off");
    }
  }
}
