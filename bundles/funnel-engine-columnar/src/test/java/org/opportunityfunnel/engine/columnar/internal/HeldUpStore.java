package org.opportunityfunnel.engine.columnar.internal;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.store.OpportunitySink;
import org.opportunityfunnel.api.store.OpportunityStore;
import org.opportunityfunnel.api.store.Selection;

/**
 * Another store, but the scans of one organization stand still until they may go on.
 *
 * @param began counted down when such a scan begins
 */
record HeldUpStore(
    OpportunityStore store, String organization, CountDownLatch began, CountDownLatch mayGoOn)
    implements OpportunityStore {

  @Override
  public Set<String> organizations() {
    return store.organizations();
  }

  @Override
  public long version(String id) {
    return store.version(id);
  }

  @Override
  public Catalog catalog(String id) {
    return store.catalog(id);
  }

  @Override
  public void scan(String id, OpportunitySink sink) {
    if (id.equals(organization)) {
      began.countDown();
      try {
        if (!mayGoOn.await(30, TimeUnit.SECONDS)) {
          throw new IllegalStateException("nobody let the scan go on");
        }
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException("interrupted", interrupted);
      }
    }
    store.scan(id, sink);
  }

  @Override
  public Optional<Selection> select(String id, long version, Filter filter) {
    return store.select(id, version, filter);
  }
}
