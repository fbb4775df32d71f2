package org.opportunityfunnel.api.report;

import org.opportunityfunnel.api.model.Status;

/**
 * The measures of one stage. Values in cents. Rates are null when {@code count} is 0; otherwise a
 * rate with the denominator 0 is 0.
 *
 * @param averageTimeToAdvance whole seconds, half up; null if none advanced, and for won stages
 */
public record StageMeasures(
    Status status,
    long count,
    Double countConversionRate,
    long countLost,
    Double countLostRatio,
    long value,
    Double valueConversionRate,
    long valueLost,
    Double valueLostRatio,
    long weightedValue,
    Double weightedValueConversionRate,
    Long averageTimeToAdvance,
    Outcomes outcomes) {

  /** What became of those that count in the stage; for a won stage all 0. */
  public record Outcomes(
      long countAdvanced,
      long countLeft,
      long countOpen,
      long valueAdvanced,
      long valueLeft,
      long valueOpen) {}
}
