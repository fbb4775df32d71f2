package org.opportunityfunnel.reports.internal;

import java.util.List;
import java.util.Optional;
import org.opportunityfunnel.api.engine.EngineStatus;
import org.opportunityfunnel.api.engine.EngineStatus.State;

/** Says that the engine is not there which configuration names. */
final class MissingEngine {
  private static final String DETAIL =
      "the configuration names this engine but it is not there; others answer for it";

  private MissingEngine() {}

  /** Its state, if it is missing; empty if configuration names none, or one of these. */
  static Optional<EngineStatus> among(List<EngineStatus> engines, String preferred) {
    return preferred.isEmpty() || engines.stream().anyMatch(one -> one.name().equals(preferred))
        ? Optional.empty()
        : Optional.of(new EngineStatus(preferred, State.FAILED, DETAIL));
  }
}
