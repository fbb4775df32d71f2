package org.opportunityfunnel.store.jdbc.internal.select;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Random;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;

class DuckDbDialectTest {
  private static final long MAX = 9_007_199_254_740_991L * 12;

  private static long halfUp(long amount, int percent) {
    return new BigDecimal(amount)
        .multiply(new BigDecimal(percent))
        .divide(new BigDecimal(100))
        .add(new BigDecimal("0.5"))
        .setScale(0, RoundingMode.FLOOR)
        .longValueExact();
  }

  @Test
  void aPercentageIsExactAndRoundedTowardsPlusInfinity() throws SQLException {
    Random random = new Random(5);
    StringBuilder values = new StringBuilder("(BIGINT '0', 0)");
    for (long amount : new long[] {1, 50, -50, 150, -150, 49, -51, MAX, -MAX, MAX - 99}) {
      for (int percent : new int[] {0, 1, 50, 99, 100}) {
        values.append(", (").append(amount).append(", ").append(percent).append(')');
      }
    }
    for (int i = 0; i < 3_000; i++) {
      long amount = random.nextLong(-MAX, MAX + 1) >> random.nextInt(50);
      values.append(", (").append(amount).append(", ").append(random.nextInt(101)).append(')');
    }
    String sql =
        "SELECT a, p, %s FROM (VALUES %s) t(a, p)"
            .formatted(new DuckDbDialect().percent("a", "p"), values);
    try (Connection memory = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
        Statement statement = memory.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      int count = 0;
      for (; rows.next(); count++) {
        long amount = rows.getLong(1);
        int percent = rows.getInt(2);
        assertEquals(
            halfUp(amount, percent), rows.getLong(3), () -> amount + " at " + percent + " %");
      }
      assertEquals(3_051, count);
    }
  }
}
