package org.opportunityfunnel.store.jdbc.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.opportunityfunnel.api.store.StoreListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells every listener of a new version, which is stored by then: one that fails, or whose bundle
 * is uninstalled in the midst of it, keeps it neither from the others nor from whoever stored it.
 */
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
      } catch (RuntimeException | LinkageError e) {
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
