package org.opportunityfunnel.store.jdbc.internal;

import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.store.jdbc.internal.load.Importer;
import org.opportunityfunnel.store.jdbc.internal.read.DuckDbStore;

/** Passes what loads do to versions on to the store, and then to its listeners. */
final class VersionNotice implements Importer.Versions {
  private final DuckDbStore store;
  private final Listeners listeners;

  VersionNotice(DuckDbStore store, Listeners listeners) {
    this.store = store;
    this.listeners = listeners;
  }

  @Override
  public void committed(String organization, long version) {
    store.committed(organization, version);
    listeners.changed(organization, version);
  }

  /** A load whose commit failed may be there all the same once the database was opened anew. */
  @Override
  public void inDoubt(String organization) {
    store.inDoubt(organization);
    try {
      listeners.changed(organization, store.version(organization));
    } catch (FunnelException e) {
      // The database is still away; the version is read when it is back.
      return;
    }
  }
}
