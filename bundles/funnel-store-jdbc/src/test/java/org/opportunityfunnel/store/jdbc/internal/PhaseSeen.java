package org.opportunityfunnel.store.jdbc.internal;

import org.opportunityfunnel.api.store.ImportProgress;

/** Does something when an import is first read, and when it is stored. */
final class PhaseSeen implements ImportProgress {
  private final Runnable whenRead;
  private final Runnable whenStored;
  private volatile boolean read;
  private volatile boolean stores;

  PhaseSeen(Runnable whenRead, Runnable whenStored) {
    this.whenRead = whenRead;
    this.whenStored = whenStored;
  }

  /** Only looks. */
  PhaseSeen() {
    this(() -> {}, () -> {});
  }

  boolean isStored() {
    return stores;
  }

  @Override
  public void at(State state) {
    if (!read) {
      read = true;
      whenRead.run();
    }
  }

  @Override
  public void stores() {
    stores = true;
    whenStored.run();
  }
}
