package org.opportunityfunnel.store.jdbc.internal.select;

/** What DuckDB writes in its own way. */
final class DuckDbDialect {
  private DuckDbDialect() {}

  /**
   * A percentage of a whole amount, rounded half up (towards +∞) to a whole number; exact also for
   * negative amounts, and without passing 64 bits on the way.
   */
  static String percent(String amount, String percent) {
    // amount = 100 q + r with 0 <= r < 100, so amount * p / 100 = q p + r p / 100.
    String rest = "((%1$s %% 100 + 100) %% 100)".formatted(amount);
    return "((%1$s - %2$s) // 100 * %3$s + (%2$s * %3$s + 50) // 100)"
        .formatted(amount, rest, percent);
  }
}
