package org.opportunityfunnel.engine.columnar.internal.build;

import java.util.BitSet;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.store.ChangeSink;
import org.opportunityfunnel.engine.columnar.internal.columns.Columns;

/** Takes what has changed up to a version. Not thread-safe. */
public final class Delta implements ChangeSink {
  private final ColumnsBuilder builder;
  private final BitSet keys = new BitSet();
  private Catalog catalog;
  private Columns columns;

  public Delta(Layout layout) {
    this.builder = new ColumnsBuilder(layout.withoutSums());
  }

  @Override
  public void begin(Catalog newer) {
    builder.begin(newer, 0);
    catalog = newer;
  }

  @Override
  public void opportunity(OpportunityHistory opportunity) {
    builder.opportunity(opportunity);
    keys.set(opportunity.key());
  }

  @Override
  public void removed(int key) {
    keys.set(key);
  }

  /** Of the version that it leads to. */
  public Catalog catalog() {
    if (catalog == null) {
      throw new IllegalStateException("the changes gave no catalog");
    }
    return catalog;
  }

  /** Whose rows may be others than before. */
  public BitSet keys() {
    return keys;
  }

  /** Their rows as they are now; nothing may be added any more. */
  Columns columns() {
    if (columns == null) {
      columns = builder.finish();
    }
    return columns;
  }
}
