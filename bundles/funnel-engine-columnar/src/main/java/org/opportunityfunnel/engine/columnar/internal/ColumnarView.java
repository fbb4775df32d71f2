package org.opportunityfunnel.engine.columnar.internal;

import java.util.List;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.FunnelView;
import org.opportunityfunnel.api.engine.UserStageSums;
import org.opportunityfunnel.api.engine.UserTotalsSums;
import org.opportunityfunnel.api.engine.ViewSize;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.engine.columnar.internal.columns.Edition;
import org.opportunityfunnel.engine.columnar.internal.life.Gate;
import org.opportunityfunnel.engine.columnar.internal.sums.FunnelSums;
import org.opportunityfunnel.engine.columnar.internal.sums.Workers;

/** One version behind the engine's gate. */
final class ColumnarView implements FunnelView {
  private final Gate gate;
  private final Edition edition;
  private final FunnelSums sums;

  ColumnarView(Gate gate, Edition edition, Workers workers) {
    this.gate = gate;
    this.edition = edition;
    this.sums = new FunnelSums(edition, workers);
  }

  @Override
  public Catalog catalog() {
    return gate.through(edition::catalog);
  }

  @Override
  public boolean hasOpportunitiesOf(String userId) {
    return gate.through(() -> userId != null && edition.opportunitiesOf(userId) > 0);
  }

  @Override
  public ViewSize size() {
    return gate.through(() -> new ViewSize(edition.opportunities(), edition.bytes()));
  }

  @Override
  public long settledAt() {
    return gate.through(edition::settledAt);
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
