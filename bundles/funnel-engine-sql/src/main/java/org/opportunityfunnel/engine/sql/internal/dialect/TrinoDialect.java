package org.opportunityfunnel.engine.sql.internal.dialect;

import java.sql.Connection;

/** Trino: sums of BIGINT fail beyond 64 bits, and each statement reads a moment of its own. */
final class TrinoDialect implements Dialect {

  @Override
  public String byCodePoint() {
    return "";
  }

  @Override
  public String sum(String expression) {
    return "SUM(CAST(" + expression + " AS DECIMAL(38, 0)))";
  }

  @Override
  public String isSelected() {
    return "CASE WHEN opp_key < ? THEN bitwise_and(bitwise_right_shift("
        + "from_base(to_hex(substr(?, opp_key / 8 + 1, 1)), 16),"
        + " CAST(opp_key % 8 AS INTEGER)), 1) = 1 ELSE FALSE END";
  }

  @Override
  public boolean hasSnapshots() {
    return false;
  }

  @Override
  public void begin(Connection connection) {
    // Statements commit by themselves.
  }
}
