package org.opportunityfunnel.testkit.store;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.store.ChangeSink;
import org.opportunityfunnel.api.store.OpportunitySink;
import org.opportunityfunnel.api.store.OpportunityStore;
import org.opportunityfunnel.api.store.Selection;

/** A store whose content can be replaced; tells nobody of it. Thread-safe. */
public final class ChangingStore implements OpportunityStore {
  private final AtomicReference<OpportunityStore> content;

  public ChangingStore(OpportunityStore content) {
    this.content = new AtomicReference<>(content);
  }

  /** From now on the answers are those of that store; a scan under way is not changed. */
  public void become(OpportunityStore next) {
    content.set(next);
  }

  @Override
  public Set<String> organizations() {
    return content.get().organizations();
  }

  @Override
  public long version(String organization) {
    return content.get().version(organization);
  }

  @Override
  public Catalog catalog(String organization) {
    return content.get().catalog(organization);
  }

  @Override
  public void scan(String organization, OpportunitySink sink) {
    content.get().scan(organization, sink);
  }

  @Override
  public boolean changes(String organization, long since, ChangeSink sink) {
    return content.get().changes(organization, since, sink);
  }

  @Override
  public Optional<Selection> select(String organization, long version, Filter filter) {
    return content.get().select(organization, version, filter);
  }
}
