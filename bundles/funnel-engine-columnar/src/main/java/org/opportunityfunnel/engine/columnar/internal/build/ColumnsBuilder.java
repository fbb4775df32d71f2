package org.opportunityfunnel.engine.columnar.internal.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.store.OpportunitySink;
import org.opportunityfunnel.engine.columnar.internal.columns.Columns;
import org.opportunityfunnel.engine.columnar.internal.columns.Partition;
import org.opportunityfunnel.engine.columnar.internal.columns.UserDictionary;

/** Builds the columns of one version from a scan. */
public final class ColumnsBuilder implements OpportunitySink {
  private final Layout layout;
  private final List<PartitionBuilder> partitions = new ArrayList<>();
  private final UserNumbers users = new UserNumbers();
  private final PathReader paths = new PathReader();
  private final Row row = new Row();
  private Catalog catalog;
  private StatusBook statuses;
  private History history;

  public ColumnsBuilder(Layout layout) {
    this.layout = layout;
  }

  @Override
  public void begin(Catalog newCatalog, long opportunities) {
    if (catalog != null) {
      throw new IllegalStateException("a scan began twice");
    }
    catalog = newCatalog;
    statuses = new StatusBook(catalog);
    history = new History(statuses);
    for (Pipeline pipeline : catalog.pipelines()) {
      partitions.add(new PartitionBuilder(pipeline, layout));
    }
  }

  @Override
  public void opportunity(OpportunityHistory opportunity) {
    row.user = users.number(opportunity.userId());
    history.read(opportunity);
    if (history.size() == 0) {
      return;
    }
    row.key = opportunity.key();
    row.created = opportunity.dateCreated().getEpochSecond();
    row.start = Math.min(row.created, history.second(0));
    StatusPlace present = statuses.place(opportunity.statusId());
    Money money = Money.of(opportunity, present == null ? null : present.type());
    row.value = money.annualized();
    row.weighted = money.expected();
    row.summable = money.fits();
    for (int entry = 0; entry < history.size(); entry++) {
      if (!history.seenBefore(entry)) {
        int pipeline = history.place(entry).pipeline();
        paths.read(history, pipeline, row);
        partitions.get(pipeline).add(row);
      }
    }
  }

  /**
   * The columns of everything that the scan gave.
   *
   * @throws IllegalStateException if no scan has begun
   */
  public Columns finish() {
    if (catalog == null) {
      throw new IllegalStateException("the scan gave no catalog");
    }
    UserDictionary dictionary = users.dictionary();
    int[] places = users.places(dictionary);
    Map<String, Partition> byPipeline = new HashMap<>();
    int number = 0;
    for (Pipeline pipeline : catalog.pipelines()) {
      // The rows of one pipeline are let go before the next is laid out.
      byPipeline.put(pipeline.id(), partitions.set(number++, null).finish(places));
    }
    return new Columns(catalog, dictionary, byPipeline);
  }
}
