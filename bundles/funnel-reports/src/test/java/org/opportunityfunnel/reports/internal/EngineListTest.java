package org.opportunityfunnel.reports.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opportunityfunnel.api.engine.EngineStatus;
import org.opportunityfunnel.api.engine.EngineStatus.State;
import org.opportunityfunnel.api.engine.ViewSize;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.report.EngineFigures;
import org.opportunityfunnel.api.report.EngineInfo;
import org.opportunityfunnel.api.report.ReportRequest;
import org.opportunityfunnel.api.report.StagesReport;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.reports.internal.fake.FakeEngine;
import org.opportunityfunnel.reports.internal.fake.Sample;
import org.opportunityfunnel.reports.internal.service.ServiceRank;

/** Engines side by side: how they are listed, and who names one. */
@Timeout(30)
class EngineListTest {
  private static final Caller ADMIN = Sample.caller(Optional.empty(), Right.REPORT, Right.ADMIN);

  private final ReportsFixture fixture = new ReportsFixture(Duration.ofDays(1));

  private List<EngineInfo> engines() {
    return fixture.reports.engines(Sample.everyone());
  }

  private static ReportRequest by(String engine) {
    return new ReportRequest(Sample.request(Map.of()).members(), List.of(), null, engine);
  }

  @Test
  void needsTheRightToReport() {
    Caller admin = Sample.caller(Optional.empty(), Right.ADMIN);
    FunnelException e = assertThrows(FunnelException.class, () -> fixture.reports.engines(admin));
    assertEquals(ErrorCode.FORBIDDEN, e.code());
  }

  @Test
  void listsAllInTheOrderInWhichTheyAreAskedAndWaitsForNone() {
    FakeEngine broken = FakeEngine.ready("broken", Sample.view(1));
    broken.fail(ErrorCode.UNAVAILABLE);
    fixture.services.engines().add(FakeEngine.loading("new"), new ServiceRank(7, 2));
    fixture.services.engines().add(broken, new ServiceRank(-1, 3));
    assertEquals(
        List.of(
            info("new", State.LOADING, "", 7, -1),
            info("fake", State.READY, "", 0, 5),
            info("broken", State.FAILED, "broken is UNAVAILABLE", -1, -1)),
        engines());
  }

  private static EngineInfo info(
      String name, State state, String detail, int ranking, long version) {
    return new EngineInfo(
        new EngineStatus(name, state, detail),
        ranking,
        false,
        version,
        ViewSize.UNKNOWN,
        EngineFigures.NONE);
  }

  @Test
  void saysWhatEachAnsweredAndHowFastAndWhatWasKept() {
    fixture
        .services
        .engines()
        .add(FakeEngine.ready("other", Sample.view(5)), ReportsFixture.BETTER);
    fixture.stages(Map.of());
    fixture.stages(Map.of());
    fixture.reports.stages(ADMIN, by("fake"));
    assertEquals(List.of("other", "fake"), engines().stream().map(this::name).toList());
    for (EngineInfo engine : engines()) {
      assertEquals(1, engine.figures().answered(), name(engine));
      assertTrue(engine.figures().medianMillis() <= engine.figures().maxMillis(), name(engine));
    }
    assertEquals(1, engines().get(0).figures().kept());
    assertEquals(0, engines().get(1).figures().kept());
  }

  private String name(EngineInfo engine) {
    return engine.status().name();
  }

  @Test
  void startsAnewWithAnEngineThatWasExchanged() {
    fixture.stages(Map.of());
    assertEquals(1, engines().get(0).figures().answered());
    fixture.services.engines().remove(fixture.engine);
    fixture.services.engines().add(fixture.engine, ReportsFixture.RANK);
    assertEquals(EngineFigures.NONE, engines().get(0).figures());
  }

  @Test
  void namesItsEngineOnlyWithTheRightOfAnAdministrator() {
    fixture
        .services
        .engines()
        .add(FakeEngine.ready("other", Sample.view(5)), ReportsFixture.BETTER);
    FunnelException e =
        assertThrows(
            FunnelException.class, () -> fixture.reports.stages(Sample.everyone(), by("fake")));
    assertEquals(ErrorCode.FORBIDDEN, e.code());
    StagesReport report = fixture.reports.stages(ADMIN, by("fake"));
    assertEquals("fake", report.meta().engine());
    assertEquals("other", fixture.reports.stages(ADMIN, by(null)).meta().engine());
    assertEquals("fake", fixture.reports.totals(ADMIN, by("fake")).meta().engine());
  }
}
