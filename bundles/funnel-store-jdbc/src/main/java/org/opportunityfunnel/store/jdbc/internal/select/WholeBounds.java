package org.opportunityfunnel.store.jdbc.internal.select;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The whole numbers next to a bound, since what is compared is whole: {@code x > 5.5} is {@code x >
 * 5}. Bounds past 64 bits become the greatest ones, which no amount reaches.
 */
final class WholeBounds {
  /** Every number with more digits before the point is past 64 bits. */
  private static final int MAX_DIGITS = 18;

  private WholeBounds() {}

  /** The greatest whole number that is not above the bound. */
  static long floor(BigDecimal bound) {
    return whole(bound, RoundingMode.FLOOR);
  }

  /** The least whole number that is not below the bound. */
  static long ceiling(BigDecimal bound) {
    return whole(bound, RoundingMode.CEILING);
  }

  private static long whole(BigDecimal bound, RoundingMode mode) {
    // Rounded only when it is short: 1e999999999 has that many digits, and so has 1e-999999999.
    long digits = (long) bound.precision() - bound.scale();
    if (bound.signum() == 0) {
      return 0;
    }
    if (digits > MAX_DIGITS) {
      return bound.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
    if (digits <= 0) {
      return mode == RoundingMode.FLOOR ? Math.min(bound.signum(), 0) : Math.max(bound.signum(), 0);
    }
    return bound.setScale(0, mode).longValueExact();
  }
}
