package org.opportunityfunnel.reports.internal.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BinaryOperator;
import org.opportunityfunnel.api.engine.StageSums;
import org.opportunityfunnel.api.engine.UserStageSums;
import org.opportunityfunnel.api.engine.WonSums;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.api.model.StatusType;
import org.opportunityfunnel.api.report.StageMeasures;

/** The stages of one pipeline: the active statuses in order, then the won ones. */
final class StageRow {
  private final List<Status> active;
  private final List<Status> won;

  StageRow(Pipeline pipeline) {
    this.active = pipeline.statuses(StatusType.ACTIVE);
    this.won = pipeline.statuses(StatusType.WON);
  }

  /** What a user has who is not in the report. */
  UserStageSums zero(String userId) {
    return new UserStageSums(
        userId,
        Collections.nCopies(active.size(), StageSums.ZERO),
        Collections.nCopies(won.size(), WonSums.ZERO));
  }

  /**
   * Both together, under no user.
   *
   * @throws ArithmeticException if a sum does not fit 64 bits
   */
  UserStageSums plus(UserStageSums a, UserStageSums b) {
    return new UserStageSums(
        null,
        pairwise(a.active(), b.active(), StageSums::plus),
        pairwise(a.won(), b.won(), WonSums::plus));
  }

  /** The measures of every stage, in the order of the answer. */
  List<StageMeasures> measures(UserStageSums sums) {
    List<StageMeasures> stages = new ArrayList<>(active.size() + won.size());
    for (int i = 0; i < active.size(); i++) {
      stages.add(StageDerivation.active(active.get(i), sums.active().get(i)));
    }
    for (int i = 0; i < won.size(); i++) {
      stages.add(StageDerivation.won(won.get(i), sums.won().get(i)));
    }
    return stages;
  }

  private static <T> List<T> pairwise(List<T> a, List<T> b, BinaryOperator<T> plus) {
    List<T> sums = new ArrayList<>(a.size());
    for (int i = 0; i < a.size(); i++) {
      sums.add(plus.apply(a.get(i), b.get(i)));
    }
    return sums;
  }
}
