package org.opportunityfunnel.testkit.engine;

import org.opportunityfunnel.api.store.OpportunityStore;
import org.opportunityfunnel.testkit.contract.FunnelEngineContract;
import org.opportunityfunnel.testkit.contract.RunningEngine;

/** The oracle as an engine keeps the contract, so the contract can be kept. */
class OracleEngineTest extends FunnelEngineContract {

  @Override
  public int randomCases() {
    return 200;
  }

  @Override
  public RunningEngine start(OpportunityStore store) {
    OracleEngine engine = new OracleEngine(store);
    return new RunningEngine(engine, engine, engine::close);
  }
}
