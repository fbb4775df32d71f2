package org.opportunityfunnel.reports.internal.selection;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A bounded map that lets go of what was used least recently. Thread-safe. */
final class Recent<K, V> {
  private final int most;
  private final Map<K, V> values = new LinkedHashMap<>(16, 0.75f, true);

  /** One of at most so many values. */
  Recent(int most) {
    this.most = most;
  }

  synchronized Optional<V> get(K key) {
    return Optional.ofNullable(values.get(key));
  }

  synchronized void put(K key, V value) {
    values.put(key, value);
    if (values.size() > most) {
      Iterator<K> eldest = values.keySet().iterator();
      eldest.next();
      eldest.remove();
    }
  }

  synchronized void removeIf(Predicate<V> which) {
    values.values().removeIf(which);
  }

  synchronized int size() {
    return values.size();
  }
}
