package org.opportunityfunnel.engine.columnar.internal;

import java.time.Duration;
import org.opportunityfunnel.api.store.OpportunityStore;
import org.opportunityfunnel.testkit.contract.FunnelEngineContract;
import org.opportunityfunnel.testkit.contract.RunningEngine;

class ColumnarContractTest extends FunnelEngineContract {

  @Override
  public RunningEngine start(OpportunityStore store) {
    ColumnarFunnelEngine engine = new ColumnarFunnelEngine(2, Duration.ofSeconds(10));
    engine.addStore(store);
    return new RunningEngine(engine, engine, engine::close);
  }
}
