package org.opportunityfunnel.reports.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opportunityfunnel.api.engine.EngineStatus;
import org.opportunityfunnel.api.engine.EngineStatus.State;
import org.opportunityfunnel.api.engine.FunnelEngine;
import org.opportunityfunnel.api.engine.FunnelView;
import org.opportunityfunnel.api.engine.ViewSize;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.report.EngineFigures;
import org.opportunityfunnel.api.report.EngineInfo;
import org.opportunityfunnel.reports.internal.engine.EngineRoom;
import org.opportunityfunnel.reports.internal.service.Lease;
import org.opportunityfunnel.reports.internal.service.PooledService;

/** Lists the engines with what they have and did. */
final class EngineList {
  private final EngineRoom room;

  EngineList(EngineRoom room) {
    this.room = room;
  }

  /**
   * In the order in which they are asked.
   *
   * @param preferred the engine that configuration names; if it is not there, it is the last entry
   *     and says so
   */
  List<EngineInfo> of(String organization, String preferred) {
    List<EngineInfo> engines = new ArrayList<>();
    for (PooledService<FunnelEngine> engine : room.inOrder()) {
      engine.lease().ifPresent(lease -> engines.add(info(engine, lease, organization, preferred)));
    }
    MissingEngine.among(engines.stream().map(EngineInfo::status).toList(), preferred)
        .ifPresent(
            status ->
                engines.add(
                    new EngineInfo(status, 0, true, -1, ViewSize.UNKNOWN, EngineFigures.NONE)));
    return List.copyOf(engines);
  }

  private EngineInfo info(
      PooledService<FunnelEngine> engine,
      Lease<FunnelEngine> lease,
      String organization,
      String preferred) {
    try (lease) {
      FunnelEngine service = lease.service();
      EngineStatus status = service.status();
      Optional<FunnelView> view = Optional.empty();
      try {
        view = service.view(organization);
      } catch (FunnelException e) {
        status = new EngineStatus(status.name(), State.FAILED, e.getMessage());
      }
      return new EngineInfo(
          status,
          engine.rank().ranking(),
          status.name().equals(preferred),
          view.map(present -> present.catalog().version()).orElse(-1L),
          view.map(FunnelView::size).orElse(ViewSize.UNKNOWN),
          room.record(engine).figures());
    }
  }
}
