package org.opportunityfunnel.engine.columnar.internal;

import java.util.List;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.FunnelView;
import org.opportunityfunnel.api.engine.UserStageSums;
import org.opportunityfunnel.api.engine.UserTotalsSums;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.engine.columnar.internal.columns.Columns;
import org.opportunityfunnel.engine.columnar.internal.life.Gate;
import org.opportunityfunnel.engine.columnar.internal.sums.FunnelSums;
import org.opportunityfunnel.engine.columnar.internal.sums.Workers;

/** One version's columns behind the engine's gate. */
final class ColumnarView implements FunnelView {
  private final Gate gate;
  private final Columns columns;
  private final FunnelSums sums;

  ColumnarView(Gate gate, Columns columns, Workers workers) {
    this.gate = gate;
    this.columns = columns;
    this.sums = new FunnelSums(columns, workers);
  }

  @Override
  public Catalog catalog() {
    return gate.through(columns::catalog);
  }

  @Override
  public boolean hasOpportunitiesOf(String userId) {
    return gate.through(() -> userId != null && columns.users().place(userId) >= 0);
  }

  @Override
  public List<UserStageSums> stages(FunnelQuery query) {
    return gate.through(() -> sums.stages(query));
  }

  @Override
  public List<UserTotalsSums> totals(FunnelQuery query) {
    return gate.through(() -> sums.totals(query));
  }
}
