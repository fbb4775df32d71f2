package org.opportunityfunnel.formats.internal.measure;

import java.util.List;
import java.util.function.Function;
import org.opportunityfunnel.api.report.TotalsMeasures;

/** The numbers of a totals report in the order of the answer. */
public final class TotalsColumns {
  public static final List<Measure<TotalsMeasures>> MEASURES =
      List.of(
          of("count", TotalsMeasures::count),
          of("count_total_complete", TotalsMeasures::countTotalComplete),
          of("count_total_won", TotalsMeasures::countTotalWon),
          of("count_win_rate", TotalsMeasures::countWinRate),
          of("value_total_complete", TotalsMeasures::valueTotalComplete),
          of("value_total_won", TotalsMeasures::valueTotalWon),
          of("value_win_rate", TotalsMeasures::valueWinRate),
          of("average_time_to_win", TotalsMeasures::averageTimeToWin),
          of(
              "average_value_annualized_per_won_opportunity",
              TotalsMeasures::averageValueAnnualizedPerWonOpportunity),
          of("sales_velocity", TotalsMeasures::salesVelocity));

  private TotalsColumns() {}

  private static Measure<TotalsMeasures> of(String name, Function<TotalsMeasures, Number> of) {
    return new Measure<>(name, of);
  }
}
