package org.opportunityfunnel.testkit.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;

/** The fields of report.md 5, in its order. */
final class TotalsAnswer {
  private static final BigInteger SECONDS_PER_DAY = BigInteger.valueOf(86400);

  private TotalsAnswer() {}

  static ObjectNode addTo(ObjectNode answer, ExactTotalsSums sums) {
    BigInteger count = sums.count();
    boolean isWon = sums.won().signum() > 0;
    answer.put("count", count);
    answer.put("count_total_complete", sums.complete());
    answer.put("count_total_won", sums.won());
    answer.put("count_win_rate", Rate.of(sums.won(), sums.complete(), count));
    answer.put("value_total_complete", sums.valueComplete());
    answer.put("value_total_won", sums.valueWon());
    answer.put("value_win_rate", Rate.of(sums.valueWon(), sums.valueComplete(), count));
    answer.put(
        "average_time_to_win", isWon ? HalfUp.divide(sums.secondsToWin(), sums.won()) : null);
    answer.put(
        "average_value_annualized_per_won_opportunity",
        isWon ? HalfUp.divide(sums.valueWon(), sums.won()) : BigInteger.ZERO);
    answer.put("sales_velocity", isWon ? velocity(sums) : BigInteger.ZERO);
    return answer;
  }

  /**
   * "count × value won ÷ complete ÷ max(1, mean seconds to win ÷ 86400), half up to the cent per
   * day (the mean there is exact, not rounded)". With mean = seconds ÷ won, days = seconds ÷ (won ×
   * 86400).
   */
  private static BigInteger velocity(ExactTotalsSums sums) {
    BigInteger dividend = sums.count().multiply(sums.valueWon());
    BigInteger oneDayEach = sums.won().multiply(SECONDS_PER_DAY);
    if (sums.secondsToWin().compareTo(oneDayEach) <= 0) {
      return HalfUp.divide(dividend, sums.complete());
    }
    return HalfUp.divide(
        dividend.multiply(oneDayEach), sums.complete().multiply(sums.secondsToWin()));
  }
}
