package org.opportunityfunnel.engine.columnar.internal.life;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.store.OpportunitySink;

/** Passes a scan on, and breaks it off with a CancellationException once it is of no use. */
record CancellableSink(OpportunitySink sink, BooleanSupplier cancelled) implements OpportunitySink {

  @Override
  public void begin(Catalog catalog, long opportunities) {
    check();
    sink.begin(catalog, opportunities);
  }

  @Override
  public void opportunity(OpportunityHistory opportunity) {
    check();
    sink.opportunity(opportunity);
  }

  private void check() {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException("the engine is closed");
    }
  }
}
