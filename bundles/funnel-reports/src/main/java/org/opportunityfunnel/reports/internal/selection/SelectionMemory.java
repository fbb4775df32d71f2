package org.opportunityfunnel.reports.internal.selection;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.opportunityfunnel.api.store.OpportunityStore;
import org.opportunityfunnel.api.store.Selection;
import org.opportunityfunnel.reports.internal.memory.Memory;

/** Selections that stores made before. Thread-safe. */
public final class SelectionMemory {
  /** Of the key, the entry and what holds them. */
  private static final long OVERHEAD = 300;

  private final Memory<SelectionKey, Optional<Selection>> selections;

  /**
   * An empty one.
   *
   * @param budget how many bytes it may take, asked each time; 0 to keep nothing and let everyone
   *     ask for itself
   */
  public SelectionMemory(LongSupplier budget) {
    this.selections = new Memory<>(budget, SelectionMemory::size);
  }

  private static OptionalLong size(SelectionKey key, Optional<Selection> found) {
    return found.isPresent()
        ? OptionalLong.of(OVERHEAD + found.get().bytes() + key.bytes())
        : OptionalLong.empty();
  }

  /**
   * The selection of that key, kept or made.
   *
   * @param make asks the store; what it throws is passed on to who asked, and then another one that
   *     waits asks in its place
   * @return empty if the store has another version by now
   */
  Optional<Selection> get(SelectionKey key, Supplier<Optional<Selection>> make) {
    return selections.get(key, make);
  }

  /** Forgets what came from that store. */
  void forget(OpportunityStore store) {
    selections.forget(key -> key.store() == store);
  }

  /** Forgets the organization's versions before that one. */
  void forgetBefore(OpportunityStore store, String organization, long version) {
    selections.forget(key -> key.isOf(store, organization) && key.version() < version);
  }

  /** How many bytes the selections take that are kept. */
  long bytes() {
    return selections.bytes();
  }

  /** How many selections are kept or being made. */
  int size() {
    return selections.size();
  }
}
