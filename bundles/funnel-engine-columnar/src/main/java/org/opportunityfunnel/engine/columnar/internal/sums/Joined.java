package org.opportunityfunnel.engine.columnar.internal.sums;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import org.opportunityfunnel.api.engine.StageSums;
import org.opportunityfunnel.api.engine.TotalsSums;
import org.opportunityfunnel.api.engine.UserStageSums;
import org.opportunityfunnel.api.engine.UserTotalsSums;
import org.opportunityfunnel.api.engine.WonSums;

/**
 * Puts the sums of a low and a high pass together: amounts are joined, numbers are the same in
 * both. All throw ArithmeticException if an amount does not fit 64 bits.
 */
final class Joined {

  private Joined() {}

  static UserStageSums of(UserStageSums low, UserStageSums high) {
    return new UserStageSums(
        low.userId(),
        each(low.active(), high.active(), Joined::of),
        each(low.won(), high.won(), Joined::of));
  }

  static UserTotalsSums of(UserTotalsSums low, UserTotalsSums high) {
    return new UserTotalsSums(low.userId(), of(low.sums(), high.sums()));
  }

  private static TotalsSums of(TotalsSums low, TotalsSums high) {
    return new TotalsSums(
        low.count(),
        low.complete(),
        low.won(),
        Halves.join(low.valueComplete(), high.valueComplete()),
        Halves.join(low.valueWon(), high.valueWon()),
        Halves.join(low.secondsToWin(), high.secondsToWin()));
  }

  private static StageSums of(StageSums low, StageSums high) {
    return new StageSums(
        low.count(),
        Halves.join(low.value(), high.value()),
        Halves.join(low.weightedValue(), high.weightedValue()),
        low.converted(),
        Halves.join(low.valueConverted(), high.valueConverted()),
        Halves.join(low.weightedValueConverted(), high.weightedValueConverted()),
        low.advanced(),
        Halves.join(low.valueAdvanced(), high.valueAdvanced()),
        low.lost(),
        Halves.join(low.valueLost(), high.valueLost()),
        low.left(),
        Halves.join(low.valueLeft(), high.valueLeft()),
        low.open(),
        Halves.join(low.valueOpen(), high.valueOpen()),
        low.timed(),
        Halves.join(low.secondsToAdvance(), high.secondsToAdvance()));
  }

  private static WonSums of(WonSums low, WonSums high) {
    return new WonSums(
        low.count(),
        Halves.join(low.value(), high.value()),
        Halves.join(low.weightedValue(), high.weightedValue()));
  }

  /** Pairs two lists of one length, place by place. */
  static <T> List<T> each(List<T> low, List<T> high, BinaryOperator<T> join) {
    return IntStream.range(0, low.size())
        .mapToObj(place -> join.apply(low.get(place), high.get(place)))
        .toList();
  }
}
