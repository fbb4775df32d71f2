package org.opportunityfunnel.engine.sql.internal.bench;

import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.store.OpportunitySink;
import org.opportunityfunnel.api.store.OpportunityStore;
import org.opportunityfunnel.api.store.Selection;

/** A store with everything of one organization but its opportunities. */
record NoOpportunities(Catalog records) implements OpportunityStore {

  @Override
  public Set<String> organizations() {
    return Set.of("sales");
  }

  @Override
  public long version(String organization) {
    return records.version();
  }

  @Override
  public Catalog catalog(String organization) {
    return records;
  }

  @Override
  public void scan(String organization, OpportunitySink sink) {
    sink.begin(records, 0);
  }

  @Override
  public Optional<Selection> select(String organization, long version, Filter filter) {
    return Optional.empty();
  }
}
