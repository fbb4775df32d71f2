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

  /**
   * How many random organizations it is tried on, four requests each. An engine whose start takes
   * long may take fewer.
   */
  default int randomCases() {
    return 2_000;
  }

  /**
   * How many of them it is tried on by the tests that ask some fifty requests of each, or change
   * its data again and again.
   */
  default int costlyCases() {
    return randomCases();
  }
}
