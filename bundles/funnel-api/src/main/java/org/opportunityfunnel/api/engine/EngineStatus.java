package org.opportunityfunnel.api.engine;

import java.util.Objects;

/**
 * An engine's state.
 *
 * @param detail one line for a person: what it waits for, or why it failed; may be empty
 */
public record EngineStatus(String name, State state, String detail) {

  /** What it can do at the moment. */
  public enum State {
    /** Its first load is under way. */
    LOADING,
    /** It answers. */
    READY,
    /** It can't load; the detail says why. */
    FAILED
  }

  public EngineStatus {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(detail, "detail");
  }
}
