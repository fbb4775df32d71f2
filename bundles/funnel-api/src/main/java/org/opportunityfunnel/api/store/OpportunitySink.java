package org.opportunityfunnel.api.store;

import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.osgi.annotation.versioning.ConsumerType;

/** Takes what a scan finds; called by one thread. */
@ConsumerType
public interface OpportunitySink {

  /**
   * Called first.
   *
   * @param catalog the records of the version that the opportunities belong to
   * @param opportunities how many will come at the most; a hint for sizing
   */
  void begin(Catalog catalog, long opportunities);

  void opportunity(OpportunityHistory opportunity);
}
