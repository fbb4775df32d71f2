package org.opportunityfunnel.api.engine;

/**
 * The sums of a totals report. Values are annualized, in cents.
 *
 * @param count opportunities in the report
 * @param complete those won or lost
 * @param won those won
 * @param secondsToWin the time of the won ones from their start ({@code date_created} or the first
 *     entry of the history, whichever is earlier) to their end, summed
 */
public record TotalsSums(
    long count, long complete, long won, long valueComplete, long valueWon, long secondsToWin) {

  /** Of no opportunity. */
  public static final TotalsSums ZERO = new TotalsSums(0, 0, 0, 0, 0, 0);

  /**
   * Both together.
   *
   * @throws ArithmeticException if a sum does not fit 64 bits
   */
  public TotalsSums plus(TotalsSums other) {
    return new TotalsSums(
        Math.addExact(count, other.count),
        Math.addExact(complete, other.complete),
        Math.addExact(won, other.won),
        Math.addExact(valueComplete, other.valueComplete),
        Math.addExact(valueWon, other.valueWon),
        Math.addExact(secondsToWin, other.secondsToWin));
  }
}
