package org.opportunityfunnel.reports.internal.fake;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.store.OpportunitySink;
import org.opportunityfunnel.api.store.OpportunityStore;
import org.opportunityfunnel.api.store.Selection;

/** A store of one version, in which every filter keeps the same opportunities. */
public final class FakeStore implements OpportunityStore {
  private final AtomicLong version;
  private final LongFunction<Catalog> catalogs;
  private final BitSet keys = new BitSet();
  private final AtomicBoolean down = new AtomicBoolean();
  private final AtomicLong selections = new AtomicLong();

  /** One of the sample's records, whose filters keep the keys 1 and 2. */
  public FakeStore(long version) {
    this(version, Sample::catalog, 1, 2);
  }

  private FakeStore(long version, LongFunction<Catalog> catalogs, int... keys) {
    this.version = new AtomicLong(version);
    this.catalogs = catalogs;
    for (int key : keys) {
      this.keys.set(key);
    }
  }

  /** One of other records, whose filters keep that key. */
  public static FakeStore ofOthers(Catalog catalog, int key) {
    return new FakeStore(catalog.version(), version -> catalog, key);
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
    return catalogs.apply(version.get());
  }

  @Override
  public void scan(String organization, OpportunitySink sink) {
    throw new AssertionError("only engines scan");
  }

  @Override
  public Optional<Selection> select(String organization, long version, Filter filter) {
    requireUp();
    selections.incrementAndGet();
    return version == this.version.get() ? Optional.of(Selection.of(keys)) : Optional.empty();
  }

  private void requireUp() {
    if (down.get()) {
      throw new FunnelException(ErrorCode.UNAVAILABLE, "The disk is gone.");
    }
  }
}
