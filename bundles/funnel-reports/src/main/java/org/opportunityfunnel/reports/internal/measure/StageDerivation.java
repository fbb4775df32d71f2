package org.opportunityfunnel.reports.internal.measure;

import org.opportunityfunnel.api.engine.StageSums;
import org.opportunityfunnel.api.engine.WonSums;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.api.report.StageMeasures;
import org.opportunityfunnel.api.report.StageMeasures.Outcomes;

/** A stage's measures from its sums (report.md 4). */
final class StageDerivation {
  private static final Outcomes NO_OUTCOMES = new Outcomes(0, 0, 0, 0, 0, 0);

  private StageDerivation() {}

  static StageMeasures active(Status status, StageSums sums) {
    long count = sums.count();
    return new StageMeasures(
        status,
        count,
        Ratio.of(sums.converted(), count, count),
        sums.lost(),
        Ratio.of(sums.lost(), count, count),
        sums.value(),
        Ratio.of(sums.valueConverted(), sums.value(), count),
        sums.valueLost(),
        Ratio.of(sums.valueLost(), sums.value(), count),
        sums.weightedValue(),
        Ratio.of(sums.weightedValueConverted(), sums.weightedValue(), count),
        sums.timed() == 0 ? null : HalfUp.mean(sums.secondsToAdvance(), sums.timed()),
        new Outcomes(
            sums.advanced(),
            sums.left(),
            sums.open(),
            sums.valueAdvanced(),
            sums.valueLeft(),
            sums.valueOpen()));
  }

  /** Nothing is lost or converted in a won stage: those figures and rates are 0. */
  static StageMeasures won(Status status, WonSums sums) {
    Double none = Ratio.of(0, sums.count(), sums.count());
    return new StageMeasures(
        status,
        sums.count(),
        none,
        0,
        none,
        sums.value(),
        none,
        0,
        none,
        sums.weightedValue(),
        none,
        null,
        NO_OUTCOMES);
  }
}
