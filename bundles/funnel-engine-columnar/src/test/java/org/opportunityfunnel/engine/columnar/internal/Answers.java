package org.opportunityfunnel.engine.columnar.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.StageCounting;
import org.opportunityfunnel.api.engine.UserStageSums;
import org.opportunityfunnel.api.engine.UserTotalsSums;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.CodePointOrder;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.engine.columnar.internal.build.ColumnsBuilder;
import org.opportunityfunnel.engine.columnar.internal.build.Layout;
import org.opportunityfunnel.engine.columnar.internal.columns.Columns;
import org.opportunityfunnel.engine.columnar.internal.columns.Edition;
import org.opportunityfunnel.engine.columnar.internal.sums.FunnelSums;
import org.opportunityfunnel.engine.columnar.internal.sums.Workers;

/** Builds columns and asks them, without an engine around. */
public final class Answers {
  private final FunnelSums sums;

  public Answers(Columns columns, Workers workers) {
    this.sums = new FunnelSums(columns, workers);
  }

  public Answers(Edition edition, Workers workers) {
    this.sums = new FunnelSums(edition, workers);
  }

  /** Over these opportunities in that layout, answered by the calling thread. */
  public static Answers of(Layout layout, Catalog catalog, List<OpportunityHistory> opportunities) {
    return new Answers(columns(layout, catalog, opportunities), new Workers(0));
  }

  public static Columns columns(
      Layout layout, Catalog catalog, List<OpportunityHistory> opportunities) {
    ColumnsBuilder builder = new ColumnsBuilder(layout);
    builder.begin(catalog, opportunities.size());
    opportunities.forEach(builder::opportunity);
    return builder.finish();
  }

  /** Everyone's report over pipeline P, without a cohort. */
  public static FunnelQuery query(long reportStart, long asOf, StageCounting counting) {
    return query(reportStart, asOf, Optional.empty(), counting);
  }

  public static FunnelQuery query(
      long reportStart, long asOf, Optional<TimeRange> cohort, StageCounting counting) {
    return new FunnelQuery(
        "P", reportStart, asOf, cohort, Optional.empty(), Optional.empty(), counting);
  }

  /** Ordered by user, so that answers can be compared. */
  public List<UserStageSums> stages(FunnelQuery query) {
    return sums.stages(query).stream()
        .sorted(Comparator.comparing(UserStageSums::userId, CodePointOrder.NULL_LAST))
        .toList();
  }

  public List<UserTotalsSums> totals(FunnelQuery query) {
    return sums.totals(query).stream()
        .sorted(Comparator.comparing(UserTotalsSums::userId, CodePointOrder.NULL_LAST))
        .toList();
  }
}
