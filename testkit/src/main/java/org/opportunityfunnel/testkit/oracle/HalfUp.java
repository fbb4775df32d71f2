package org.opportunityfunnel.testkit.oracle;

import java.math.BigInteger;

/** "Half up means towards +∞." */
public final class HalfUp {

  private HalfUp() {}

  /** The integer nearest to the quotient, of two the greater. The divisor is above 0. */
  public static BigInteger divide(BigInteger dividend, BigInteger divisor) {
    // floor(a/b + 1/2) = floor((2a + b) / 2b)
    return floor(dividend.shiftLeft(1).add(divisor), divisor.shiftLeft(1));
  }

  private static BigInteger floor(BigInteger dividend, BigInteger divisor) {
    BigInteger[] parts = dividend.divideAndRemainder(divisor);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }
}
