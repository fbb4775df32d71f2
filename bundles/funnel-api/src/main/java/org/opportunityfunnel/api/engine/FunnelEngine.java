package org.opportunityfunnel.api.engine;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Computes the sums of reports. Engines are services; the one of the highest {@code
 * service.ranking} answers unless configuration names another. Thread-safe.
 */
@ConsumerType
public interface FunnelEngine {

  /** A short name, unique among engines, such as {@code columnar}. */
  String name();

  /** Whether it can answer at all, for health checks and lists. */
  EngineStatus status();

  /**
   * The last complete version of an organization's data that this engine can answer from. A newer
   * version takes its place when it is complete; until then this one answers. An organization
   * without data has a view of version 0 and an empty catalog.
   *
   * @return empty while nothing can be answered yet (the first load is under way)
   * @throws org.opportunityfunnel.api.error.FunnelException GONE if the engine is closed
   */
  Optional<FunnelView> view(String organization);
}
