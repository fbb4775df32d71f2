package org.opportunityfunnel.reports.internal.fake;

import java.util.List;
import java.util.stream.Stream;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.FunnelView;
import org.opportunityfunnel.api.engine.StageSums;
import org.opportunityfunnel.api.engine.TotalsSums;
import org.opportunityfunnel.api.engine.UserStageSums;
import org.opportunityfunnel.api.engine.UserTotalsSums;
import org.opportunityfunnel.api.engine.WonSums;
import org.opportunityfunnel.api.model.Catalog;

/** Two users whose values fit 64 bits each, but not together. */
public record HugeView(Catalog catalog) implements FunnelView {
  private static final long HUGE = Long.MAX_VALUE;

  @Override
  public boolean hasOpportunitiesOf(String userId) {
    return true;
  }

  @Override
  public List<UserStageSums> stages(FunnelQuery query) {
    StageSums sums = new StageSums(1, HUGE, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, HUGE, 0, 0);
    return Stream.of("user_a", "user_b")
        .map(user -> new UserStageSums(user, List.of(sums, sums), List.of(WonSums.ZERO)))
        .toList();
  }

  @Override
  public List<UserTotalsSums> totals(FunnelQuery query) {
    return Stream.of("user_a", "user_b")
        .map(user -> new UserTotalsSums(user, new TotalsSums(1, 1, 0, HUGE, 0, 0)))
        .toList();
  }
}
