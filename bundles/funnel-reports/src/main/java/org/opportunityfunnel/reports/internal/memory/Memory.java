package org.opportunityfunnel.reports.internal.memory;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Values that were made before, the least recently used ones out first. Of equal requests at the
 * same time one makes the value and the others wait for it. Thread-safe; no lock is held while a
 * value is made.
 */
public final class Memory<K, V> {
  private record Entry<V>(Computation<V> computation, long bytes) {}

  private final LongSupplier budget;
  private final BiFunction<K, V, OptionalLong> size;
  private final Map<K, Entry<V>> entries = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /**
   * An empty one.
   *
   * @param budget how many bytes it may take, asked each time; 0 to keep nothing and let everyone
   *     make its own
   * @param size about how many bytes a value takes with its key, more than 0; empty for one that
   *     must not be kept, though those who wait for it get it
   */
  public Memory(LongSupplier budget, BiFunction<K, V, OptionalLong> size) {
    this.budget = budget;
    this.size = size;
  }

  /**
   * The value of that key, kept or made.
   *
   * @param make gives a value, not null; what it throws is passed on to who asked, and then another
   *     one that waits makes it in its place
   */
  public V get(K key, Supplier<V> make) {
    if (budget.getAsLong() <= 0) {
      forget(any -> true);
      return make.get();
    }
    while (true) {
      Computation<V> mine = new Computation<>();
      Computation<V> present = presentOr(key, mine);
      if (present == mine) {
        return made(key, mine, make);
      }
      if (present.await()) {
        return present.result();
      }
    }
  }

  private synchronized Computation<V> presentOr(K key, Computation<V> mine) {
    Entry<V> present = entries.get(key);
    if (present != null) {
      return present.computation();
    }
    entries.put(key, new Entry<>(mine, 0));
    return mine;
  }

  private V made(K key, Computation<V> mine, Supplier<V> make) {
    boolean done = false;
    try {
      V found = make.get();
      keep(key, mine, size.apply(key, found));
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

  private synchronized void keep(K key, Computation<V> mine, OptionalLong size) {
    long most = budget.getAsLong();
    if (!isThere(key, mine)) {
      return;
    }
    if (size.isEmpty() || size.getAsLong() > most) {
      entries.remove(key);
      return;
    }
    entries.put(key, new Entry<>(mine, size.getAsLong()));
    bytes += size.getAsLong();
    Iterator<Entry<V>> eldest = entries.values().iterator();
    while (bytes > most) {
      long freed = eldest.next().bytes();
      // One of 0 bytes is still being made.
      if (freed > 0) {
        bytes -= freed;
        eldest.remove();
      }
    }
  }

  private synchronized void drop(K key, Computation<V> mine) {
    if (isThere(key, mine)) {
      entries.remove(key);
    }
  }

  /** Not so if it was forgotten meanwhile. */
  private boolean isThere(K key, Computation<V> mine) {
    Entry<V> present = entries.get(key);
    return present != null && present.computation() == mine;
  }

  /** Forgets the values of those keys; who waits for one still gets it. */
  public synchronized void forget(Predicate<K> which) {
    entries
        .entrySet()
        .removeIf(
            entry -> {
              boolean goes = which.test(entry.getKey());
              bytes -= goes ? entry.getValue().bytes() : 0;
              return goes;
            });
  }

  /** How many bytes the values take that are kept. */
  public synchronized long bytes() {
    return bytes;
  }

  /** How many values are kept or being made. */
  public synchronized int size() {
    return entries.size();
  }
}
