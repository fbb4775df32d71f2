package org.opportunityfunnel.testkit.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.model.StatusChange;
import org.opportunityfunnel.api.store.OpportunitySink;
import org.opportunityfunnel.api.store.OpportunityStore;
import org.opportunityfunnel.testkit.data.ChangeRecord;
import org.opportunityfunnel.testkit.data.OpportunityDraft;
import org.opportunityfunnel.testkit.data.OpportunityRecord;
import org.opportunityfunnel.testkit.data.OrganizationData;

/** What a scan of a store gave, as records again. Not thread-safe while it is filled. */
final class Loaded implements OpportunitySink {
  private final List<OpportunityRecord> opportunities = new ArrayList<>();
  private final List<ChangeRecord> changes = new ArrayList<>();
  private final Map<String, Integer> keys = new HashMap<>();
  private Catalog catalog = Catalog.EMPTY;

  static Loaded from(OpportunityStore store, String organization) {
    Loaded loaded = new Loaded();
    store.scan(organization, loaded);
    return loaded;
  }

  @Override
  public void begin(Catalog catalog, long opportunities) {
    this.catalog = catalog;
  }

  @Override
  public void opportunity(OpportunityHistory history) {
    keys.put(history.id(), history.key());
    opportunities.add(
        new OpportunityDraft(history.id(), history.statusId(), history.dateCreated())
            .user(history.userId())
            .value(history.value(), history.period())
            .confidence(history.confidence())
            .updated(history.dateUpdated())
            .done());
    for (StatusChange change : history.changes()) {
      changes.add(
          ChangeRecord.at(
              change.at(), change.id(), history.id(), change.oldStatusId(), change.newStatusId()));
    }
  }

  Catalog catalog() {
    return catalog;
  }

  int key(OpportunityRecord opportunity) {
    return keys.get(opportunity.id());
  }

  OrganizationData data() {
    return new OrganizationData(
        List.copyOf(catalog.pipelines()),
        List.copyOf(catalog.users()),
        List.copyOf(catalog.groups()),
        List.copyOf(catalog.savedSearches()),
        List.of(),
        opportunities,
        changes);
  }
}
