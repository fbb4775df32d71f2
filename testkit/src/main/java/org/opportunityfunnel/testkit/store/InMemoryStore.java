package org.opportunityfunnel.testkit.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.store.ChangeSink;
import org.opportunityfunnel.api.store.OpportunitySink;
import org.opportunityfunnel.api.store.OpportunityStore;
import org.opportunityfunnel.api.store.Selection;
import org.opportunityfunnel.testkit.data.OrganizationData;

/**
 * A store that holds what it was made with. Immutable; {@link ChangingStore} puts one in the place
 * of another. Opportunities are scanned in the order of the data, and their keys have gaps. What
 * changed is known for the last few versions.
 */
public final class InMemoryStore implements OpportunityStore {
  /** Without any organization. */
  public static final InMemoryStore EMPTY = new InMemoryStore(Map.of());

  private final Map<String, Versions> organizations;

  private InMemoryStore(Map<String, Versions> organizations) {
    this.organizations = Map.copyOf(organizations);
  }

  /** One organization's data, at version 1. */
  public static InMemoryStore of(String organization, OrganizationData data) {
    return EMPTY.with(organization, data, 1);
  }

  /**
   * The same, and that organization's data at that version, which is not 0 and above the versions
   * that it has.
   */
  public InMemoryStore with(String organization, OrganizationData data, long version) {
    if (version < 1) {
      throw new IllegalArgumentException("version " + version + " is kept for no data");
    }
    Map<String, Versions> more = new HashMap<>(organizations);
    Versions known = organizations.get(organization);
    more.put(organization, known == null ? Versions.of(data, version) : known.with(data, version));
    return new InMemoryStore(more);
  }

  /** The data that the organization was made with; empty for one without. */
  public Optional<OrganizationData> data(String organization) {
    return Optional.ofNullable(organizations.get(organization))
        .map(versions -> versions.present().data());
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
    Versions versions = organizations.get(organization);
    return versions == null ? Catalog.EMPTY : versions.present().catalog();
  }

  @Override
  public void scan(String organization, OpportunitySink sink) {
    Versions versions = organizations.get(organization);
    if (versions == null) {
      sink.begin(Catalog.EMPTY, 0);
      return;
    }
    Snapshot snapshot = versions.present();
    sink.begin(snapshot.catalog(), snapshot.histories().size());
    snapshot.histories().forEach(sink::opportunity);
  }

  @Override
  public boolean changes(String organization, long since, ChangeSink sink) {
    Versions versions = organizations.get(organization);
    return versions != null && versions.changes(since, sink);
  }

  @Override
  public Optional<Selection> select(String organization, long version, Filter filter) {
    if (version(organization) != version) {
      return Optional.empty();
    }
    Versions versions = organizations.get(organization);
    return Optional.of(
        versions == null
            ? Snapshot.of(OrganizationData.EMPTY, 0).select(filter)
            : versions.present().select(filter));
  }
}
