package org.opportunityfunnel.itests.bench;

import java.util.List;
import java.util.function.Supplier;
import org.opportunityfunnel.api.engine.FunnelView;
import org.opportunityfunnel.api.engine.UserStageSums;
import org.opportunityfunnel.api.engine.UserTotalsSums;

/**
 * An engine, asked as the report use case asks it.
 *
 * @param bytes that it takes, in memory or on the disk
 * @param end what ends it
 */
record EngineContestant(String name, FunnelView view, long bytes, Runnable end)
    implements Contestant {

  @Override
  public Supplier<Sums> answer(Question question) {
    if (question.kind() == Question.Kind.STAGES) {
      List<UserStageSums> stages = view.stages(question.query());
      return () -> Sums.ofStages(stages);
    }
    List<UserTotalsSums> totals = view.totals(question.query());
    return () -> Sums.ofTotals(totals);
  }

  @Override
  public void close() {
    end.run();
  }
}
