package org.opportunityfunnel.store.jdbc.internal;

import java.util.HashMap;
import java.util.Map;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.store.OpportunitySink;
import org.opportunityfunnel.api.store.OpportunityStore;

/** The opportunities' IDs by their keys. */
final class Ids implements OpportunitySink {
  private final Map<Integer, String> byKey = new HashMap<>();

  private Ids() {}

  static Map<Integer, String> of(OpportunityStore store, String organization) {
    Ids ids = new Ids();
    store.scan(organization, ids);
    return ids.byKey;
  }

  @Override
  public void begin(Catalog catalog, long opportunities) {
    byKey.clear();
  }

  @Override
  public void opportunity(OpportunityHistory one) {
    byKey.put(one.key(), one.id());
  }
}
