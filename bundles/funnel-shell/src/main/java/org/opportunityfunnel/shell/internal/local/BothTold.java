package org.opportunityfunnel.shell.internal.local;

import org.opportunityfunnel.api.store.ImportProgress;

/** Tells two of an import. */
record BothTold(ImportProgress one, ImportProgress other) implements ImportProgress {
  @Override
  public void at(State state) {
    one.at(state);
    other.at(state);
  }

  @Override
  public void waits() {
    one.waits();
    other.waits();
  }

  @Override
  public void stores() {
    one.stores();
    other.stores();
  }
}
