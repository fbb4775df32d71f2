package org.opportunityfunnel.reports.internal.fake;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.store.OpportunitySink;
import org.opportunityfunnel.api.store.OpportunityStore;
import org.opportunityfunnel.api.store.Selection;

/** A store that does not drain: once closed, a selection fails in a way that nobody expects. */
public final class FragileStore implements OpportunityStore, AutoCloseable {
  private final FakeStore store;
  private final AtomicBoolean closed = new AtomicBoolean();

  public FragileStore(FakeStore store) {
    this.store = store;
  }

  @Override
  public void close() {
    closed.set(true);
  }

  @Override
  public Optional<Selection> select(String organization, long version, Filter filter) {
    requireOpen();
    Optional<Selection> selection = store.select(organization, version, filter);
    requireOpen();
    return selection;
  }

  private void requireOpen() {
    if (closed.get()) {
      throw new IllegalStateException("the store was used after its end");
    }
  }

  @Override
  public Set<String> organizations() {
    return store.organizations();
  }

  @Override
  public long version(String organization) {
    return store.version(organization);
  }

  @Override
  public Catalog catalog(String organization) {
    return store.catalog(organization);
  }

  @Override
  public void scan(String organization, OpportunitySink sink) {
    store.scan(organization, sink);
  }
}
