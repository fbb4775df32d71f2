package org.opportunityfunnel.engine.sql.internal.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;

/**
 * One row of the stages report's statement, see {@link ReportSql#stages}.
 *
 * @param place -1 if null
 */
record SumRow(
    int kind,
    int place,
    int outcome,
    boolean nextVisited,
    BigInteger number,
    BigInteger value,
    BigInteger expected,
    BigInteger timed,
    BigInteger seconds) {

  /**
   * The present row.
   *
   * @throws FunnelException INVALID if one of its values does not fit 64 bits
   */
  static SumRow of(ResultSet row) throws SQLException {
    refuseUnvalued(row);
    int given = row.getInt("place");
    int place = row.wasNull() ? -1 : given;
    return new SumRow(
        row.getInt("kind"),
        place,
        row.getInt("outcome"),
        row.getInt("next_visited") == 1,
        whole(row, "number"),
        whole(row, "value"),
        whole(row, "expected"),
        whole(row, "timed"),
        whole(row, "seconds"));
  }

  /** Throws INVALID if a value of the group does not fit 64 bits. */
  static void refuseUnvalued(ResultSet row) throws SQLException {
    if (row.getLong("valued") < row.getLong("number")) {
      throw tooLarge();
    }
  }

  /** The integer in that column, of whatever type; 0 for null. */
  static BigInteger whole(ResultSet row, String column) throws SQLException {
    Object value = row.getObject(column);
    if (value == null) {
      return BigInteger.ZERO;
    }
    if (value instanceof BigDecimal decimal) {
      return decimal.toBigIntegerExact();
    }
    return value instanceof BigInteger whole
        ? whole
        : BigInteger.valueOf(((Number) value).longValue());
  }

  static FunnelException tooLarge() {
    return new FunnelException(
        ErrorCode.INVALID,
        "The values in this report add up to more cents than 64 bits can hold; ask for a part of it,"
            + " or correct the largest values.");
  }
}
