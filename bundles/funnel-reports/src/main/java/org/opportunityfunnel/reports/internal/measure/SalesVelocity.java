package org.opportunityfunnel.reports.internal.measure;

import java.math.BigInteger;
import org.opportunityfunnel.api.engine.TotalsSums;

/** What a pipeline brings in, in cents per day (report.md 5). */
final class SalesVelocity {
  private static final BigInteger SECONDS_A_DAY = BigInteger.valueOf(86_400);

  private SalesVelocity() {}

  /**
   * Count × value won ÷ complete ÷ max(1, mean days to win), half up; 0 without a win. The mean
   * enters as the fraction that it is, so nothing is rounded before the end.
   *
   * @throws ArithmeticException if it does not fit 64 bits
   */
  static long of(TotalsSums sums) {
    if (sums.won() == 0) {
      return 0;
    }
    BigInteger numerator = product(sums.count(), sums.valueWon());
    BigInteger denominator = BigInteger.valueOf(sums.complete());
    BigInteger seconds = BigInteger.valueOf(sums.secondsToWin());
    BigInteger oneDayEach = BigInteger.valueOf(sums.won()).multiply(SECONDS_A_DAY);
    if (seconds.compareTo(oneDayEach) > 0) {
      numerator = numerator.multiply(oneDayEach);
      denominator = denominator.multiply(seconds);
    }
    return HalfUp.divide(numerator, denominator);
  }

  private static BigInteger product(long a, long b) {
    return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
  }
}
