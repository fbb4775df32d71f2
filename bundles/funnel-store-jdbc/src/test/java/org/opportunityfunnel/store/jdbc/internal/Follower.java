package org.opportunityfunnel.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.store.ChangeSink;
import org.opportunityfunnel.api.store.OpportunitySink;
import org.opportunityfunnel.api.store.OpportunityStore;

/** Keeps an organization's opportunities as an engine does: one scan, then what changed. */
final class Follower implements ChangeSink, OpportunitySink {
  private final OpportunityStore store;
  private final String organization;
  private final Map<Integer, OpportunityHistory> opportunities = new TreeMap<>();
  private final Set<Integer> told = new HashSet<>();
  private Catalog catalog = Catalog.EMPTY;

  Follower(OpportunityStore store, String organization) {
    this.store = store;
    this.organization = organization;
  }

  /** Takes everything. */
  void scan() {
    opportunities.clear();
    store.scan(organization, this);
  }

  /** Takes what changed, if the store knows; how many opportunities it was told of, else -1. */
  int follow() {
    told.clear();
    return store.changes(organization, catalog.version(), this) ? told.size() : -1;
  }

  /** Fails unless it has what a scan gives, under the same keys. */
  void assertLikeScan() {
    Follower fresh = new Follower(store, organization);
    fresh.scan();
    assertEquals(fresh.catalog.version(), catalog.version());
    assertEquals(
        StoreContent.of(fresh.catalog, fresh.opportunities.values()),
        StoreContent.of(catalog, opportunities.values()));
    assertEquals(fresh.ids(), ids());
  }

  private List<String> ids() {
    return opportunities.values().stream().map(one -> one.key() + " " + one.id()).toList();
  }

  long version() {
    return catalog.version();
  }

  @Override
  public void begin(Catalog newer, long count) {
    catalog = newer;
  }

  @Override
  public void begin(Catalog newer) {
    assertTrue(newer.version() >= catalog.version(), "the version went back");
    catalog = newer;
  }

  @Override
  public void opportunity(OpportunityHistory opportunity) {
    told.add(opportunity.key());
    opportunities.put(opportunity.key(), opportunity);
  }

  @Override
  public void removed(int key) {
    assertFalse(told.contains(key), key + " is there and removed");
    told.add(key);
    opportunities.remove(key);
  }
}
