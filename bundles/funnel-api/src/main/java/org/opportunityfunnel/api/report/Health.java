package org.opportunityfunnel.api.report;

import java.util.List;
import org.opportunityfunnel.api.engine.EngineStatus;

/**
 * Whether reports can be answered.
 *
 * @param ready a store is there and an engine is ready
 * @param store {@code ready}, or what is wrong in one line
 * @param engines by rank, the one that answers first
 */
public record Health(boolean ready, String store, List<EngineStatus> engines) {
  public Health {
    engines = List.copyOf(engines);
  }
}
