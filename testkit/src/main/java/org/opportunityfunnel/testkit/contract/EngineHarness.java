package org.opportunityfunnel.testkit.contract;

import org.opportunityfunnel.api.store.OpportunityStore;

/** Starts the engine that a contract is about. */
public interface EngineHarness {

  /**
   * A new engine over that store. It may still be loading: the contract waits for its views.
   *
   * @throws Exception if it can't be started
   */
  RunningEngine start(OpportunityStore store) throws Exception;
}
