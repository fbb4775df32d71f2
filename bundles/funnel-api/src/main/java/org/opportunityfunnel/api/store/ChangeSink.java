package org.opportunityfunnel.api.store;

import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.osgi.annotation.versioning.ConsumerType;

/** Takes what changed between two versions; called by one thread. */
@ConsumerType
public interface ChangeSink {

  /**
   * Called first.
   *
   * @param catalog the records of the newer version, which all that follows belongs to
   */
  void begin(Catalog catalog);

  /** An opportunity that is new or may be another than before, as it is now. Each key once. */
  void opportunity(OpportunityHistory opportunity);

  /** The opportunity of that key is not there any more, if it was there before. Each key once. */
  void removed(int key);
}
