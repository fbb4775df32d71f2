package org.opportunityfunnel.testkit.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.store.OpportunitySink;
import org.opportunityfunnel.api.store.OpportunityStore;
import org.opportunityfunnel.api.store.Selection;
import org.opportunityfunnel.testkit.data.OrganizationData;

/**
 * A store that holds what it was made with. Immutable; {@link ChangingStore} puts one in the place
 * of another. Opportunities are scanned in the order of the data, and their keys have gaps.
 */
public final class InMemoryStore implements OpportunityStore {
  /** Without any organization. */
  public static final InMemoryStore EMPTY = new InMemoryStore(Map.of());

  private final Map<String, Snapshot> organizations;

  private InMemoryStore(Map<String, Snapshot> organizations) {
    this.organizations = Map.copyOf(organizations);
  }

  /** One organization's data, at version 1. */
  public static InMemoryStore of(String organization, OrganizationData data) {
    return EMPTY.with(organization, data, 1);
  }

  /** The same, and that organization's data at that version, which is not 0. */
  public InMemoryStore with(String organization, OrganizationData data, long version) {
    if (version < 1) {
      throw new IllegalArgumentException("version " + version + " is kept for no data");
    }
    Map<String, Snapshot> more = new HashMap<>(organizations);
    more.put(organization, Snapshot.of(data, version));
    return new InMemoryStore(more);
  }

  /** The data that the organization was made with; empty for one without. */
  public Optional<OrganizationData> data(String organization) {
    return Optional.ofNullable(organizations.get(organization)).map(Snapshot::data);
  }

  @Override
  public Set<String> organizations() {
    return organizations.keySet();
  }

  @Override
  public long version(String organization) {
    return catalog(organization).version();
  }

  @Override
  public Catalog catalog(String organization) {
    Snapshot snapshot = organizations.get(organization);
    return snapshot == null ? Catalog.EMPTY : snapshot.catalog();
  }

  @Override
  public void scan(String organization, OpportunitySink sink) {
    Snapshot snapshot = organizations.get(organization);
    if (snapshot == null) {
      sink.begin(Catalog.EMPTY, 0);
      return;
    }
    sink.begin(snapshot.catalog(), snapshot.histories().size());
    snapshot.histories().forEach(sink::opportunity);
  }

  @Override
  public Optional<Selection> select(String organization, long version, Filter filter) {
    if (version(organization) != version) {
      return Optional.empty();
    }
    Snapshot snapshot = organizations.get(organization);
    return Optional.of(
        snapshot == null
            ? Snapshot.of(OrganizationData.EMPTY, 0).select(filter)
            : snapshot.select(filter));
  }
}
