package org.opportunityfunnel.engine.columnar.internal.life;

import java.util.Optional;
import org.opportunityfunnel.api.store.OpportunityStore;

/** The store of the moment, which may come, go and be replaced. Thread-safe. */
final class StoreSource {

  /**
   * @param number another one each time that a store comes: versions of two stores can't be
   *     compared
   */
  record Current(OpportunityStore store, long number) {}

  private long count;
  private Current current;

  synchronized void arrived(OpportunityStore store) {
    current = new Current(store, ++count);
  }

  /** That store is gone; nothing happens if another one took its place already. */
  synchronized void left(OpportunityStore store) {
    if (current != null && current.store() == store) {
      current = null;
    }
  }

  synchronized Optional<Current> current() {
    return Optional.ofNullable(current);
  }
}
