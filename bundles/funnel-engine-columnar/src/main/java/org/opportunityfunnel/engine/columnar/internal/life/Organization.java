package org.opportunityfunnel.engine.columnar.internal.life;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.opportunityfunnel.engine.columnar.internal.build.ColumnsBuilder;
import org.opportunityfunnel.engine.columnar.internal.build.Delta;
import org.opportunityfunnel.engine.columnar.internal.build.Layout;
import org.opportunityfunnel.engine.columnar.internal.build.Overlaying;
import org.opportunityfunnel.engine.columnar.internal.columns.Edition;

/**
 * One organization's data, kept as new as the store: by its changes, laid over what was scanned. A
 * scan goes on beside that when the store can't tell changes, or when there are many; the edition
 * before it answers and is followed meanwhile. Thread-safe.
 */
final class Organization {
  private static final Overlaying OVERLAYING = new Overlaying(Layout.DEFAULT, 1 << 10, 8);

  private final String id;
  private final StoreSource stores;
  private final RebuildPolicy policy;
  private final BooleanSupplier cancelled;
  private final Refresh follow;
  private final Refresh scan;
  private volatile Loaded loaded;
  private volatile Scanned scanned;

  /** What has changed since a scan was asked for; null if none is. Touched by follow alone. */
  private BitSet changed;

  /**
   * @param scans where it scans
   * @param follows where it follows
   * @param cancelled whether a scan that is under way is of no use any more
   */
  Organization(
      String id,
      StoreSource stores,
      RebuildPolicy policy,
      Background scans,
      Background follows,
      BooleanSupplier cancelled) {
    this.id = id;
    this.stores = stores;
    this.policy = policy;
    this.cancelled = cancelled;
    this.follow = new Refresh("Following organization " + id, this::follow, follows);
    this.scan = new Refresh("Loading organization " + id, this::scan, scans);
  }

  /** Asks for the store's present version, in the background; cheap if it is here already. */
  void request() {
    follow.request();
  }

  private void follow() {
    Scanned done = scanned;
    if (done != null) {
      scanned = null;
      BitSet since = changed;
      changed = null;
      done.loaded().ifPresent(fresh -> install(fresh, since));
    }
    Optional<StoreSource.Current> source = stores.current();
    if (source.isEmpty()) {
      return;
    }
    StoreSource.Current store = source.get();
    long version = store.store().version(id);
    Loaded before = loaded;
    if (before != null && before.is(store, version)) {
      return;
    }
    boolean sameStore = before != null && before.source() == store.number();
    if (sameStore && done != null && done.versionBefore() == version) {
      // The store calls its version otherwise than its catalog does; no scan can help that.
      return;
    }
    if (!sameStore || !follow(store, before) || policy.isDue(loaded.edition())) {
      requestScan();
    }
  }

  /** Puts what was scanned in the place of what is older. */
  private void install(Loaded fresh, BitSet since) {
    Loaded before = loaded;
    if (before == null || before.source() < fresh.source()) {
      loaded = fresh;
    } else if (before.source() == fresh.source()) {
      if (before.version() <= fresh.version()) {
        loaded = fresh;
      } else if (Overlaying.fits(before.edition(), fresh.edition().catalog())) {
        Edition over = OVERLAYING.over(fresh.edition().base(), before.edition(), since);
        loaded = new Loaded(over, fresh.source());
      }
    }
  }

  /** Whether the store knew what has changed, and it could be laid over what is here. */
  private boolean follow(StoreSource.Current store, Loaded before) {
    Delta delta = new Delta(Layout.DEFAULT);
    BoundedChanges changes =
        new BoundedChanges(
            new CancellableChanges(delta, cancelled), policy.bearable(before.edition()));
    boolean known;
    try {
      known = store.store().changes(id, before.version(), changes);
    } catch (RuntimeException failed) {
      if (!changes.isExceeded()) {
        throw failed;
      }
      // The store passes on that there are too many, in whatever way; a scan follows.
      known = false;
    }
    if (!known || !Overlaying.fits(before.edition(), delta.catalog())) {
      return false;
    }
    loaded = new Loaded(OVERLAYING.after(before.edition(), delta), before.source());
    if (changed != null) {
      changed.or(delta.keys());
    }
    return true;
  }

  private void requestScan() {
    if (changed == null) {
      changed = new BitSet();
      scan.request();
    } else if (scan.failure().isPresent()) {
      scan.request();
    }
  }

  private void scan() {
    Optional<StoreSource.Current> source = stores.current();
    if (source.isEmpty()) {
      scanned = new Scanned(Optional.empty(), 0);
    } else {
      StoreSource.Current store = source.get();
      long version = store.store().version(id);
      ColumnsBuilder builder = new ColumnsBuilder(Layout.DEFAULT);
      store.store().scan(id, new CancellableSink(builder, cancelled));
      Loaded fresh = new Loaded(Edition.of(builder.finish()), store.number());
      scanned = new Scanned(Optional.of(fresh), version);
    }
    follow.request();
  }

  /** The last complete version; empty before the first. */
  Optional<Edition> edition() {
    Loaded present = loaded;
    return present == null ? Optional.empty() : Optional.of(present.edition());
  }

  /** Why the last load failed, in one line; empty if it did not. */
  Optional<String> failure() {
    return follow.failure().or(scan::failure).map(detail -> "organization " + id + ": " + detail);
  }

  void close() {
    follow.close();
    scan.close();
  }
}
