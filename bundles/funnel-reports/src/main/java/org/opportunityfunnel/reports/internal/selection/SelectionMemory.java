package org.opportunityfunnel.reports.internal.selection;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.opportunityfunnel.api.store.OpportunityStore;
import org.opportunityfunnel.api.store.Selection;

/**
 * Selections that were made before, the least recently used ones out first. Of equal requests at
 * the same time one asks the store and the others wait for it. Thread-safe; no lock is held while a
 * store works.
 */
public final class SelectionMemory {
  /** Of the key, the entry and what holds them. */
  private static final long OVERHEAD = 300;

  private record Entry(Computation computation, long bytes) {}

  private final LongSupplier budget;
  private final Map<SelectionKey, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /**
   * An empty one.
   *
   * @param budget how many bytes it may take, asked each time; 0 to keep nothing and let everyone
   *     ask for itself
   */
  public SelectionMemory(LongSupplier budget) {
    this.budget = budget;
  }

  /**
   * The selection of that key, kept or made.
   *
   * @param make asks the store; what it throws is passed on to who asked, and then another one that
   *     waits asks in its place
   * @return empty if the store has another version by now
   */
  Optional<Selection> get(SelectionKey key, Supplier<Optional<Selection>> make) {
    if (budget.getAsLong() <= 0) {
      forget(any -> true);
      return make.get();
    }
    while (true) {
      Computation mine = new Computation();
      Computation present = presentOr(key, mine);
      if (present == mine) {
        return made(key, mine, make);
      }
      if (present.await()) {
        return present.result();
      }
    }
  }

  private synchronized Computation presentOr(SelectionKey key, Computation mine) {
    Entry present = entries.get(key);
    if (present != null) {
      return present.computation();
    }
    entries.put(key, new Entry(mine, 0));
    return mine;
  }

  private Optional<Selection> made(
      SelectionKey key, Computation mine, Supplier<Optional<Selection>> make) {
    boolean done = false;
    try {
      Optional<Selection> found = make.get();
      keep(key, mine, found);
      mine.succeed(found);
      done = true;
      return found;
    } finally {
      if (!done) {
        drop(key, mine);
        mine.fail();
      }
    }
  }

  private synchronized void keep(SelectionKey key, Computation mine, Optional<Selection> found) {
    long most = budget.getAsLong();
    long needed = found.map(one -> OVERHEAD + one.bytes() + key.bytes()).orElse(Long.MAX_VALUE);
    if (!isThere(key, mine)) {
      return;
    }
    if (needed > most) {
      entries.remove(key);
      return;
    }
    entries.put(key, new Entry(mine, needed));
    bytes += needed;
    Iterator<Entry> eldest = entries.values().iterator();
    while (bytes > most) {
      long freed = eldest.next().bytes();
      // One of 0 bytes is still being made.
      if (freed > 0) {
        bytes -= freed;
        eldest.remove();
      }
    }
  }

  private synchronized void drop(SelectionKey key, Computation mine) {
    if (isThere(key, mine)) {
      entries.remove(key);
    }
  }

  /** Not so if it was forgotten meanwhile. */
  private boolean isThere(SelectionKey key, Computation mine) {
    Entry present = entries.get(key);
    return present != null && present.computation() == mine;
  }

  /** Forgets what came from that store. */
  void forget(OpportunityStore store) {
    forget(key -> key.store() == store);
  }

  /** Forgets the organization's versions before that one. */
  void forgetBefore(OpportunityStore store, String organization, long version) {
    forget(key -> key.isOf(store, organization) && key.version() < version);
  }

  private synchronized void forget(Predicate<SelectionKey> which) {
    entries
        .entrySet()
        .removeIf(
            entry -> {
              boolean goes = which.test(entry.getKey());
              bytes -= goes ? entry.getValue().bytes() : 0;
              return goes;
            });
  }

  /** How many bytes the selections take that are kept. */
  synchronized long bytes() {
    return bytes;
  }

  /** How many selections are kept or being made. */
  synchronized int size() {
    return entries.size();
  }
}
