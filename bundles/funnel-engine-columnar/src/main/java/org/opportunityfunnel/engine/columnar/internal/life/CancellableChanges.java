package org.opportunityfunnel.engine.columnar.internal.life;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.store.ChangeSink;

/** Passes changes on, and breaks off with a CancellationException once they are of no use. */
record CancellableChanges(ChangeSink sink, BooleanSupplier cancelled) implements ChangeSink {

  @Override
  public void begin(Catalog catalog) {
    check();
    sink.begin(catalog);
  }

  @Override
  public void opportunity(OpportunityHistory opportunity) {
    check();
    sink.opportunity(opportunity);
  }

  @Override
  public void removed(int key) {
    check();
    sink.removed(key);
  }

  private void check() {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException("the engine is closed");
    }
  }
}
