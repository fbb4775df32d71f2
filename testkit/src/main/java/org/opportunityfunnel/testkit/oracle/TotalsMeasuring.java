package org.opportunityfunnel.testkit.oracle;

import java.math.BigInteger;
import java.util.List;

/** Report.md 5: the sums "over the opportunities in the report". */
final class TotalsMeasuring {

  private TotalsMeasuring() {}

  static ExactTotalsSums of(List<Subject> subjects) {
    // "count_total_complete (won + lost, by state)"
    List<Subject> won = inState(subjects, Ending.State.WON);
    List<Subject> lost = inState(subjects, Ending.State.LOST);
    return new ExactTotalsSums(
        Sum.count(subjects),
        Sum.count(won).add(Sum.count(lost)),
        Sum.count(won),
        Sum.value(won).add(Sum.value(lost)),
        Sum.value(won),
        Sum.of(won, TotalsMeasuring::timeToWin));
  }

  /** "over won of end − the start". */
  private static BigInteger timeToWin(Subject won) {
    return BigInteger.valueOf(won.path().ending().end()).subtract(BigInteger.valueOf(won.start()));
  }

  private static List<Subject> inState(List<Subject> subjects, Ending.State state) {
    return subjects.stream().filter(subject -> subject.state() == state).toList();
  }
}
