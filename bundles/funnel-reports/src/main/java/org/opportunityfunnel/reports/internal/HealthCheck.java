package org.opportunityfunnel.reports.internal;

import java.util.ArrayList;
import java.util.List;
import org.opportunityfunnel.api.engine.EngineStatus;
import org.opportunityfunnel.api.engine.EngineStatus.State;
import org.opportunityfunnel.api.engine.FunnelEngine;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.report.Health;
import org.opportunityfunnel.reports.internal.engine.EngineRoom;
import org.opportunityfunnel.reports.internal.service.Lease;
import org.opportunityfunnel.reports.internal.service.PooledService;

/** Says whether a report can be answered. */
final class HealthCheck {
  private static final String READY = "ready";

  /** Any one does, as the store answers for one that has no data too. */
  private static final String ORGANIZATION = "orga_default";

  private final ReportServices services;
  private final EngineRoom room;

  HealthCheck(ReportServices services, EngineRoom room) {
    this.services = services;
    this.room = room;
  }

  /**
   * Asks the store and every engine.
   *
   * @param preferred the engine that configuration names; if it is not there, it is the last entry
   *     and says so
   */
  Health health(String preferred) {
    String store = store();
    List<EngineStatus> engines = new ArrayList<>();
    for (PooledService<FunnelEngine> engine : room.inOrder()) {
      engine.lease().ifPresent(lease -> engines.add(status(lease)));
    }
    boolean answers = engines.stream().anyMatch(engine -> engine.state() == State.READY);
    MissingEngine.among(engines, preferred).ifPresent(engines::add);
    return new Health(answers && store.equals(READY), store, engines);
  }

  private static EngineStatus status(Lease<FunnelEngine> lease) {
    try (lease) {
      return lease.service().status();
    }
  }

  private String store() {
    if (services.resolvers().ranked().isEmpty()) {
      return services.resolvers().missing();
    }
    try {
      return services
          .stores()
          .tryUse(store -> store.version(ORGANIZATION))
          .map(version -> READY)
          .orElseGet(services.stores()::missing);
    } catch (FunnelException e) {
      return e.getMessage();
    }
  }
}
