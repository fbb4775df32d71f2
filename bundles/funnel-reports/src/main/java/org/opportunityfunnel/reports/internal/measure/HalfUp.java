package org.opportunityfunnel.reports.internal.measure;

import java.math.BigInteger;

/** Division of whole numbers, rounded to the nearest one, halves towards +∞ (report.md 4). */
final class HalfUp {
  private HalfUp() {}

  /** Exact for every sum; the count is positive. */
  static long mean(long sum, long count) {
    long below = Math.floorDiv(sum, count);
    long rest = Math.floorMod(sum, count);
    return rest >= count - rest ? below + 1 : below;
  }

  /**
   * The denominator is positive.
   *
   * @throws ArithmeticException if the quotient does not fit 64 bits
   */
  static long divide(BigInteger numerator, BigInteger denominator) {
    BigInteger doubled = numerator.shiftLeft(1).add(denominator);
    BigInteger[] quotient = doubled.divideAndRemainder(denominator.shiftLeft(1));
    // BigInteger rounds towards zero, a floor is what half up needs.
    BigInteger floor =
        quotient[1].signum() < 0 ? quotient[0].subtract(BigInteger.ONE) : quotient[0];
    return floor.longValueExact();
  }
}
