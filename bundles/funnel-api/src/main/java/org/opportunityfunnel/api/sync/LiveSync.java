package org.opportunityfunnel.api.sync;

import java.util.List;

/**
 * Fetches the records of organizations from other systems, as its configuration says: all of them
 * first, then what is new. A service, thread-safe.
 */
public interface LiveSync {
  /** The state of each source that is configured for the organization; empty if there is none. */
  List<SyncInfo> list(String organization);

  /**
   * Begins to fetch from each source of the organization. One that is being fetched from already
   * goes on as it is.
   *
   * @param whole whether to fetch everything again, whatever is here
   * @return their states then; empty if no source is configured
   */
  List<SyncInfo> begin(String organization, boolean whole);

  /**
   * What was delivered for each configuration of the organization that takes deliveries; empty if
   * there is none, and from a source that delivers nothing.
   */
  default List<DeliveryInfo> deliveries(String organization) {
    return List.of();
  }
}
