package org.opportunityfunnel.store.jdbc.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.opportunityfunnel.api.store.StoreListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells every listener of a new version; one that fails does not keep it from the others. */
final class Listeners {
  private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

  private final List<StoreListener> listeners = new CopyOnWriteArrayList<>();

  void add(StoreListener listener) {
    listeners.add(listener);
  }

  void remove(StoreListener listener) {
    listeners.remove(listener);
  }

  void changed(String organization, long version) {
    for (StoreListener listener : listeners) {
      try {
        listener.changed(organization, version);
      } catch (RuntimeException e) {
        LOG.warn(
            "{} failed when it was told of version {}: {}",
            listener.getClass().getName(),
            version,
            e.toString(),
            e);
      }
    }
  }
}
