package org.opportunityfunnel.reports.internal.selection;

import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.store.OpportunityStore;

/**
 * What a selection depends on: the store, as the service that it is and whatever it says of being
 * equal, the organization, the data version, and the filter.
 */
final class SelectionKey {
  private final OpportunityStore store;
  private final String organization;
  private final long version;
  private final Filter filter;
  private final int hash;

  SelectionKey(OpportunityStore store, String organization, long version, Filter filter) {
    this.store = store;
    this.organization = organization;
    this.version = version;
    this.filter = filter;
    // Kept, as it is as expensive as the filter is large, and needed under a lock.
    this.hash =
        31 * (31 * (31 * System.identityHashCode(store) + organization.hashCode()) + (int) version)
            + filter.hashCode();
  }

  OpportunityStore store() {
    return store;
  }

  long version() {
    return version;
  }

  /** Whether it is of that store and organization. */
  boolean isOf(OpportunityStore other, String otherOrganization) {
    return store == other && organization.equals(otherOrganization);
  }

  /** About how many bytes of memory it takes. */
  long bytes() {
    return FilterBytes.of(filter);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SelectionKey key
        && hash == key.hash
        && version == key.version
        && isOf(key.store, key.organization)
        && filter.equals(key.filter);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
