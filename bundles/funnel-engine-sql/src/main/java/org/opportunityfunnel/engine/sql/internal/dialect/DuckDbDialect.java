package org.opportunityfunnel.engine.sql.internal.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import org.opportunityfunnel.api.store.Selection;

/** DuckDB: sums are HUGEINT, text orders by code point, a transaction reads one snapshot. */
final class DuckDbDialect implements Dialect {

  @Override
  public String byCodePoint() {
    return "";
  }

  @Override
  public String sum(String expression) {
    return "SUM(" + expression + ")";
  }

  @Override
  public String isSelected() {
    return "CASE WHEN opp_key < ? THEN get_bit(CAST(? AS BIT), CAST(opp_key AS INTEGER)) = 1"
        + " ELSE FALSE END";
  }

  /** The database counts the bits of a byte from the highest on. */
  @Override
  public byte[] bits(Selection selection) {
    byte[] bits = selection.bits();
    for (int i = 0; i < bits.length; i++) {
      bits[i] = (byte) (Integer.reverse(bits[i]) >>> 24);
    }
    return bits;
  }

  @Override
  public boolean hasSnapshots() {
    return true;
  }

  @Override
  public void begin(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
  }
}
