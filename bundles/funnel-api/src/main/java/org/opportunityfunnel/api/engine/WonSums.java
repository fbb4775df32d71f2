package org.opportunityfunnel.api.engine;

/** The sums of one won stage: annualized and expected value in cents. */
public record WonSums(long count, long value, long weightedValue) {

  /** Of no opportunity. */
  public static final WonSums ZERO = new WonSums(0, 0, 0);

  /**
   * Both together.
   *
   * @throws ArithmeticException if a sum does not fit 64 bits
   */
  public WonSums plus(WonSums other) {
    return new WonSums(
        Math.addExact(count, other.count),
        Math.addExact(value, other.value),
        Math.addExact(weightedValue, other.weightedValue));
  }
}
