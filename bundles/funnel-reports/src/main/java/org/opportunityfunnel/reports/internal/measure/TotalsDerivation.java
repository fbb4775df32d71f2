package org.opportunityfunnel.reports.internal.measure;

import org.opportunityfunnel.api.engine.TotalsSums;
import org.opportunityfunnel.api.report.TotalsMeasures;

/** The totals from their sums (report.md 5). */
final class TotalsDerivation {
  private TotalsDerivation() {}

  /**
   * @throws ArithmeticException if the sales velocity does not fit 64 bits
   */
  static TotalsMeasures of(TotalsSums sums) {
    long won = sums.won();
    return new TotalsMeasures(
        sums.count(),
        sums.complete(),
        won,
        Ratio.of(won, sums.complete(), sums.count()),
        sums.valueComplete(),
        sums.valueWon(),
        Ratio.of(sums.valueWon(), sums.valueComplete(), sums.count()),
        won == 0 ? null : HalfUp.mean(sums.secondsToWin(), won),
        won == 0 ? 0 : HalfUp.mean(sums.valueWon(), won),
        SalesVelocity.of(sums));
  }
}
