package org.opportunityfunnel.engine.columnar.internal.life;

import org.opportunityfunnel.api.engine.EngineStatus;
import org.opportunityfunnel.api.engine.EngineStatus.State;

/** Sums the organizations' states up to the engine's: it answers as soon as one of them can be. */
public final class Condition {

  private Condition() {}

  /** The status of an open engine of that name. */
  public static EngineStatus of(String name, Organizations organizations) {
    String failures = String.join("; ", organizations.failures());
    if (organizations.loaded() > 0) {
      String detail =
          organizations.hasStore() ? failures : "the store is gone; data as it was then";
      return new EngineStatus(name, State.READY, detail);
    }
    if (!failures.isEmpty()) {
      return new EngineStatus(name, State.FAILED, failures);
    }
    if (organizations.isListed() && organizations.size() == 0) {
      return new EngineStatus(name, State.READY, "no organization has data yet");
    }
    String detail = organizations.hasStore() ? "the first load is under way" : "waits for a store";
    return new EngineStatus(name, State.LOADING, detail);
  }
}
