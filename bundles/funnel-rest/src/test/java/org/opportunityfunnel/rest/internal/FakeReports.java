package org.opportunityfunnel.rest.internal;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.report.EngineInfo;
import org.opportunityfunnel.api.report.FunnelReports;
import org.opportunityfunnel.api.report.Health;
import org.opportunityfunnel.api.report.ReportRequest;
import org.opportunityfunnel.api.report.StagesReport;
import org.opportunityfunnel.api.report.TotalsReport;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.api.security.Right;

/** Answers what it was told to, and remembers what it was asked. */
public final class FakeReports implements FunnelReports {

  /** A request with who sent it. */
  public record Asked(Caller caller, ReportRequest request) {}

  public final List<Asked> asked = new CopyOnWriteArrayList<>();
  public final Map<String, Catalog> catalogs = new HashMap<>();
  public volatile RuntimeException failure;
  public volatile StagesReport stages = SampleReports.stages();
  public final Map<Object, StagesReport> byPipeline = new HashMap<>();
  public volatile TotalsReport totals = SampleReports.totals();
  public volatile Health health = new Health(true, "ready", List.of());
  public volatile List<EngineInfo> engines = List.of();
  public volatile boolean visible = true;
  public volatile FunnelException awaitFailure;
  public volatile String awaited = "";

  private void take(Caller caller, ReportRequest request) {
    asked.add(new Asked(caller, request));
    if (!request.problems().isEmpty()) {
      throw FunnelException.invalid(request.problems());
    }
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public StagesReport stages(Caller caller, ReportRequest request) {
    take(caller, request);
    return byPipeline.getOrDefault(request.members().getOrDefault("pipeline", ""), stages);
  }

  @Override
  public TotalsReport totals(Caller caller, ReportRequest request) {
    take(caller, request);
    return totals;
  }

  @Override
  public Catalog catalog(Caller caller) {
    caller.require(Right.REPORT);
    if (failure != null) {
      throw failure;
    }
    return catalogs.getOrDefault(caller.organization(), Catalog.EMPTY);
  }

  @Override
  public boolean awaitVersion(String organization, long version, Duration atMost) {
    awaited = organization + "@" + version;
    if (awaitFailure != null) {
      throw awaitFailure;
    }
    return visible;
  }

  @Override
  public List<EngineInfo> engines(Caller caller) {
    caller.require(Right.REPORT);
    return engines;
  }

  @Override
  public Health health() {
    return health;
  }
}
