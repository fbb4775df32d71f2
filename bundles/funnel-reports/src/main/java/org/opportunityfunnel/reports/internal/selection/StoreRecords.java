package org.opportunityfunnel.reports.internal.selection;

import java.lang.ref.WeakReference;
import java.util.Optional;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.store.OpportunityStore;

/**
 * Knows which catalogs, those of views, are of the data that a store has. A version's number says
 * nothing of that when one store has taken the place of another. Thread-safe.
 */
final class StoreRecords {
  private static final int MOST_ORGANIZATIONS = 256;

  /** The store's own catalog of the newest version that it was asked for. */
  private static final class Known {
    private final OpportunityStore store;
    private final Catalog catalog;
    private volatile WeakReference<Catalog> lastSame = new WeakReference<>(null);

    Known(OpportunityStore store, Catalog catalog) {
      this.store = store;
      this.catalog = catalog;
    }

    boolean isSame(Catalog other) {
      if (other == catalog || lastSame.get() == other) {
        return true;
      }
      boolean same = SameRecords.in(catalog, other);
      if (same) {
        lastSame = new WeakReference<>(other);
      }
      return same;
    }
  }

  private final SelectionMemory memory;
  private final Recent<String, Known> byOrganization = new Recent<>(MOST_ORGANIZATIONS);

  /**
   * Nothing known yet.
   *
   * @param memory is told what can't be asked for any more
   */
  StoreRecords(SelectionMemory memory) {
    this.memory = memory;
  }

  /**
   * Whether the catalog is of the store's data, at the store's present version or at the last one
   * that was asked for.
   */
  boolean hold(OpportunityStore store, String organization, Catalog catalog) {
    Optional<Known> kept =
        byOrganization
            .get(organization)
            .filter(one -> one.store == store && one.catalog.version() >= catalog.version());
    return kept.orElseGet(() -> learn(store, organization, catalog.version())).isSame(catalog);
  }

  private Known learn(OpportunityStore store, String organization, long version) {
    Known known = new Known(store, store.catalog(organization));
    if (known.catalog.version() == version) {
      byOrganization.put(organization, known);
      memory.forgetBefore(store, organization, version);
    }
    return known;
  }

  /** Forgets all of that store. */
  void forget(OpportunityStore store) {
    byOrganization.removeIf(known -> known.store == store);
    memory.forget(store);
  }
}
