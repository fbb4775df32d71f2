package org.opportunityfunnel.store.jdbc.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.store.jdbc.internal.load.Importer;
import org.opportunityfunnel.store.jdbc.internal.read.DuckDbStore;

/**
 * Passes what loads do to versions on to the store, and then to its listeners: each version once,
 * whether this process committed it, another, or both say so.
 */
final class VersionNotice implements Importer.Versions {
  private final DuckDbStore store;
  private final Listeners listeners;
  private final Map<String, Long> told = new ConcurrentHashMap<>();

  VersionNotice(DuckDbStore store, Listeners listeners) {
    this.store = store;
    this.listeners = listeners;
  }

  @Override
  public void committed(String organization, long version) {
    store.committed(organization, version);
    seen(organization, version);
  }

  /** Tells of a version that is there, unless it or a later one was told. */
  void seen(String organization, long version) {
    Long before = told.get(organization);
    if (before == null || before < version) {
      told.merge(organization, version, Math::max);
      listeners.changed(organization, version);
    }
  }

  /** Makes every version news once more. */
  void forget() {
    told.clear();
  }

  /** A load whose commit failed may be there all the same once the database was opened anew. */
  @Override
  public void inDoubt(String organization) {
    store.inDoubt(organization);
    try {
      seen(organization, store.version(organization));
    } catch (FunnelException e) {
      // The database is still away; the version is read when it is back.
      return;
    }
  }
}
