package org.opportunityfunnel.api.store;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Registered as a service by whoever wants to know of new data; stores call every one of them. A
 * Declarative Services component that also has a reference to the store must register it by itself:
 * as its own service it would be in a circle with a store that has a reference to its listeners.
 */
@ConsumerType
public interface StoreListener {

  /**
   * An organization's data has a new version, and it can be read. Called after the commit; must
   * return soon and leave work to a thread of its own.
   */
  void changed(String organization, long version);
}
