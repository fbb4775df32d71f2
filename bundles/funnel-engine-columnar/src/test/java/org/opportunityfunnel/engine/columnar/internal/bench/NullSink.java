package org.opportunityfunnel.engine.columnar.internal.bench;

import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.store.OpportunitySink;

/** Takes a scan and does nothing with it, to measure what making it costs. */
final class NullSink implements OpportunitySink {

  @Override
  public void begin(Catalog catalog, long opportunities) {
    // What comes is not kept.
  }

  @Override
  public void opportunity(OpportunityHistory opportunity) {
    // What comes is not kept.
  }
}
