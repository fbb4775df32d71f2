package org.opportunityfunnel.engine.columnar.internal.life;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.opportunityfunnel.api.store.OpportunityStore;
import org.opportunityfunnel.engine.columnar.internal.build.ColumnsBuilder;
import org.opportunityfunnel.engine.columnar.internal.build.Layout;
import org.opportunityfunnel.engine.columnar.internal.columns.Columns;

/**
 * One organization's columns, kept as new as the store. A newer version is built while the older
 * one answers. Thread-safe.
 */
final class Organization {

  /**
   * @param source the number of the store that it came from
   */
  private record Loaded(Columns columns, long source) {}

  private final String id;
  private final StoreSource stores;
  private final BooleanSupplier cancelled;
  private final Refresh refresh;
  private volatile Loaded loaded;

  /**
   * @param cancelled whether a scan that is under way is of no use any more
   */
  Organization(String id, StoreSource stores, Background background, BooleanSupplier cancelled) {
    this.id = id;
    this.stores = stores;
    this.cancelled = cancelled;
    this.refresh = new Refresh("Loading organization " + id, this::load, background);
  }

  /** Asks for the store's present version, in the background; cheap if it is here already. */
  void request() {
    refresh.request();
  }

  private void load() {
    Optional<StoreSource.Current> source = stores.current();
    if (source.isEmpty()) {
      return;
    }
    OpportunityStore store = source.get().store();
    long version = store.version(id);
    Loaded before = loaded;
    if (before != null
        && before.source() == source.get().number()
        && before.columns().catalog().version() == version) {
      return;
    }
    ColumnsBuilder builder = new ColumnsBuilder(Layout.DEFAULT);
    store.scan(id, new CancellableSink(builder, cancelled));
    Columns columns = builder.finish();
    loaded = new Loaded(columns, source.get().number());
    long after = store.version(id);
    if (after != version && after != columns.catalog().version()) {
      refresh.request();
    }
  }

  /** The last complete version; empty before the first. */
  Optional<Columns> columns() {
    Loaded present = loaded;
    return present == null ? Optional.empty() : Optional.of(present.columns());
  }

  /** Why the last load failed, in one line; empty if it did not. */
  Optional<String> failure() {
    return refresh.failure().map(detail -> "organization " + id + ": " + detail);
  }

  void close() {
    refresh.close();
  }
}
