package org.opportunityfunnel.api.engine;

/**
 * The sums of one active stage, over the opportunities that count there. Values are annualized,
 * weighted values expected ones, both in cents.
 *
 * <p>{@code count = advanced + lost + left + open}, and the same of value.
 *
 * @param converted what the conversion rates take as advanced: {@code advanced}, but with {@link
 *     StageCounting#DIRECT} only those whose next rank is visited, or who won from the last rank
 * @param advanced those that reached the next rank or won
 * @param timed the advanced ones that visited the stage, in every way of counting
 * @param secondsToAdvance their time from reaching this stage to reaching the next, summed
 */
public record StageSums(
    long count,
    long value,
    long weightedValue,
    long converted,
    long valueConverted,
    long weightedValueConverted,
    long advanced,
    long valueAdvanced,
    long lost,
    long valueLost,
    long left,
    long valueLeft,
    long open,
    long valueOpen,
    long timed,
    long secondsToAdvance) {

  /** Of no opportunity. */
  public static final StageSums ZERO =
      new StageSums(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /**
   * Both together.
   *
   * @throws ArithmeticException if a sum does not fit 64 bits
   */
  public StageSums plus(StageSums other) {
    return new StageSums(
        Math.addExact(count, other.count),
        Math.addExact(value, other.value),
        Math.addExact(weightedValue, other.weightedValue),
        Math.addExact(converted, other.converted),
        Math.addExact(valueConverted, other.valueConverted),
        Math.addExact(weightedValueConverted, other.weightedValueConverted),
        Math.addExact(advanced, other.advanced),
        Math.addExact(valueAdvanced, other.valueAdvanced),
        Math.addExact(lost, other.lost),
        Math.addExact(valueLost, other.valueLost),
        Math.addExact(left, other.left),
        Math.addExact(valueLeft, other.valueLeft),
        Math.addExact(open, other.open),
        Math.addExact(valueOpen, other.valueOpen),
        Math.addExact(timed, other.timed),
        Math.addExact(secondsToAdvance, other.secondsToAdvance));
  }
}
