package org.opportunityfunnel.testkit.random;

/** How large the values of random opportunities are. */
public enum Values {
  /** At most what JSON numbers hold everywhere, and mostly ordinary. */
  IMPORTABLE,
  /** Up to the ends of 64 bits, so that sums, and even single annualized values, do not fit. */
  NEAR_64_BITS;

  Long pick(Dice dice) {
    if (dice.percent(12)) {
      return null;
    }
    if (this == NEAR_64_BITS && dice.percent(40)) {
      return large(dice);
    }
    if (dice.percent(2)) {
      return dice.oneOf(9_007_199_254_740_991L, -9_007_199_254_740_991L, 900_719_925_474_099L);
    }
    return dice.oneOf(0L, 1L, 50L, -50L, -1L, 12_345L, 1_000_000L, dice.from(-100_000, 10_000_000));
  }

  private static Long large(Dice dice) {
    long large = Long.MAX_VALUE / dice.oneOf(1, 2, 3, 12, 13, 25, 100);
    return dice.percent(30) ? -large : large;
  }
}
