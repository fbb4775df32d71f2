package org.opportunityfunnel.reports.internal.fake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.FunnelView;
import org.opportunityfunnel.api.engine.StageSums;
import org.opportunityfunnel.api.engine.TotalsSums;
import org.opportunityfunnel.api.engine.UserStageSums;
import org.opportunityfunnel.api.engine.UserTotalsSums;
import org.opportunityfunnel.api.engine.WonSums;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.model.StatusType;

/**
 * A view in which each of its owners has one open opportunity worth one cent in the first stage.
 * Keeps the queries that it was asked.
 */
public final class FakeView implements FunnelView {
  private final Catalog catalog;
  private final List<String> owners;
  private final List<FunnelQuery> queries = Collections.synchronizedList(new ArrayList<>());

  /**
   * A view of that catalog.
   *
   * @param owners user IDs, null for nobody
   */
  public FakeView(Catalog catalog, List<String> owners) {
    this.catalog = catalog;
    this.owners = Collections.unmodifiableList(new ArrayList<>(owners));
  }

  /** What it was asked, in order. */
  public List<FunnelQuery> queries() {
    return queries;
  }

  @Override
  public Catalog catalog() {
    return catalog;
  }

  @Override
  public boolean hasOpportunitiesOf(String userId) {
    return owners.contains(userId);
  }

  @Override
  public List<UserStageSums> stages(FunnelQuery query) {
    queries.add(query);
    return counted(query).stream().map(owner -> stages(owner, query)).toList();
  }

  @Override
  public List<UserTotalsSums> totals(FunnelQuery query) {
    queries.add(query);
    return counted(query).stream()
        .map(owner -> new UserTotalsSums(owner, new TotalsSums(1, 0, 0, 0, 0, 0)))
        .toList();
  }

  private List<String> counted(FunnelQuery query) {
    return owners.stream()
        .filter(owner -> query.users().isEmpty() || query.users().get().contains(owner))
        .toList();
  }

  private UserStageSums stages(String owner, FunnelQuery query) {
    Pipeline pipeline = catalog.pipeline(query.pipelineId()).orElseThrow();
    List<StageSums> active =
        new ArrayList<>(
            Collections.nCopies(pipeline.statuses(StatusType.ACTIVE).size(), StageSums.ZERO));
    active.set(0, new StageSums(1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0));
    return new UserStageSums(
        owner, active, Collections.nCopies(pipeline.statuses(StatusType.WON).size(), WonSums.ZERO));
  }
}
