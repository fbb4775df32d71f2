package org.opportunityfunnel.reports.internal.fake;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.store.OpportunitySink;
import org.opportunityfunnel.api.store.OpportunityStore;
import org.opportunityfunnel.api.store.Selection;

/** A store of one version, in which every filter keeps the opportunities of keys 1 and 2. */
public final class FakeStore implements OpportunityStore {
  private final AtomicLong version;
  private final AtomicBoolean down = new AtomicBoolean();
  private final AtomicLong selections = new AtomicLong();

  public FakeStore(long version) {
    this.version = new AtomicLong(version);
  }

  /** From now on it has that version. */
  public void become(long next) {
    version.set(next);
  }

  /** From now on its records can't be reached. */
  public void goDown() {
    down.set(true);
  }

  /** How often it was asked for a selection. */
  public long selections() {
    return selections.get();
  }

  @Override
  public Set<String> organizations() {
    return Set.of("orga_1");
  }

  @Override
  public long version(String organization) {
    requireUp();
    return version.get();
  }

  @Override
  public Catalog catalog(String organization) {
    requireUp();
    return Sample.catalog(version.get());
  }

  @Override
  public void scan(String organization, OpportunitySink sink) {
    throw new AssertionError("only engines scan");
  }

  @Override
  public Optional<Selection> select(String organization, long version, Filter filter) {
    requireUp();
    selections.incrementAndGet();
    BitSet keys = new BitSet();
    keys.set(1, 3);
    return version == this.version.get() ? Optional.of(Selection.of(keys)) : Optional.empty();
  }

  private void requireUp() {
    if (down.get()) {
      throw new FunnelException(ErrorCode.UNAVAILABLE, "The disk is gone.");
    }
  }
}
