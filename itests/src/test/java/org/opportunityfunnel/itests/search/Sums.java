package org.opportunityfunnel.itests.search;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import org.opportunityfunnel.api.engine.StageSums;
import org.opportunityfunnel.api.engine.TotalsSums;
import org.opportunityfunnel.api.engine.UserStageSums;
import org.opportunityfunnel.api.engine.UserTotalsSums;
import org.opportunityfunnel.api.engine.WonSums;

/** All numbers of both reports by user; an empty ID is nobody's. */
record Sums(Map<String, UserStageSums> stages, Map<String, TotalsSums> totals) {

  static Sums of(List<UserStageSums> stages, List<UserTotalsSums> totals) {
    Map<String, UserStageSums> stagesByUser = new TreeMap<>();
    stages.forEach(one -> stagesByUser.put(id(one.userId()), one));
    Map<String, TotalsSums> totalsByUser = new TreeMap<>();
    totals.forEach(one -> totalsByUser.put(id(one.userId()), one.sums()));
    return new Sums(stagesByUser, totalsByUser);
  }

  /** Both together, the users of either. */
  Sums plus(Sums other) {
    Map<String, UserStageSums> moreStages = new TreeMap<>(stages);
    other.stages.forEach((id, one) -> moreStages.merge(id, one, Sums::plus));
    Map<String, TotalsSums> moreTotals = new TreeMap<>(totals);
    other.totals.forEach((id, one) -> moreTotals.merge(id, one, TotalsSums::plus));
    return new Sums(moreStages, moreTotals);
  }

  private static UserStageSums plus(UserStageSums one, UserStageSums other) {
    return new UserStageSums(
        one.userId(),
        added(one.active(), other.active(), StageSums::plus),
        added(one.won(), other.won(), WonSums::plus));
  }

  private static <T> List<T> added(List<T> one, List<T> other, BinaryOperator<T> plus) {
    return IntStream.range(0, one.size())
        .mapToObj(i -> plus.apply(one.get(i), other.get(i)))
        .toList();
  }

  private static String id(String userId) {
    return Objects.requireNonNullElse(userId, "");
  }
}
