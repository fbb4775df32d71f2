package org.opportunityfunnel.engine.columnar.internal.build;

import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.store.OpportunitySink;
import org.opportunityfunnel.engine.columnar.internal.columns.Columns;

/** Builds the columns of one version from a scan. */
public final class ColumnsBuilder implements OpportunitySink {
  private final Layout layout;
  private final PathReader paths = new PathReader();
  private final Row row = new Row();
  private RowsBuilder rows;
  private StatusBook statuses;
  private History history;

  public ColumnsBuilder(Layout layout) {
    this.layout = layout;
  }

  @Override
  public void begin(Catalog catalog, long opportunities) {
    if (rows != null) {
      throw new IllegalStateException("a scan began twice");
    }
    rows = new RowsBuilder(catalog, layout);
    statuses = new StatusBook(catalog);
    history = new History(statuses);
  }

  @Override
  public void opportunity(OpportunityHistory opportunity) {
    row.user = rows.owner(opportunity.userId());
    row.key = opportunity.key();
    history.read(opportunity);
    if (history.size() == 0) {
      rows.addPathless(row.key, row.user);
      return;
    }
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
        rows.add(pipeline, row);
      }
    }
  }

  /**
   * The columns of everything that the scan gave.
   *
   * @throws IllegalStateException if no scan has begun
   */
  public Columns finish() {
    if (rows == null) {
      throw new IllegalStateException("the scan gave no catalog");
    }
    return rows.finish();
  }
}
