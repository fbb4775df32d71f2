package org.opportunityfunnel.reports.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opportunityfunnel.reports.internal.ReportsFixture.BETTER;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.error.Problem;
import org.opportunityfunnel.api.report.StagesReport;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.reports.internal.fake.FakeEngine;
import org.opportunityfunnel.reports.internal.fake.FakeView;
import org.opportunityfunnel.reports.internal.fake.HugeView;
import org.opportunityfunnel.reports.internal.fake.Sample;

/** When there is no report, and what is said then. */
@Timeout(30)
class FailingReportsTest {
  private final ReportsFixture fixture = new ReportsFixture(Duration.ofMillis(20));

  @Test
  void doesNotAnswerFromAViewThatTheSelectionIsNotFor() {
    fixture.store.become(6);
    FunnelException e =
        fails(() -> fixture.reports.stages(Sample.everyone(), Sample.forSearch("save_some")));
    assertEquals(ErrorCode.UNAVAILABLE, e.code());
    assertEquals(List.of(), fixture.view.queries());
    FakeView newer = Sample.view(6);
    fixture.engine.become(newer);
    StagesReport report = fixture.reports.stages(Sample.everyone(), Sample.forSearch("save_some"));
    assertEquals(6, report.meta().dataVersion());
  }

  @Test
  void needsTheRightToReport() {
    Caller importer = Sample.caller(Optional.empty(), Right.IMPORT, Right.ADMIN);
    for (FunnelException e :
        List.of(
            fails(() -> fixture.reports.stages(importer, Sample.request(Map.of("x", 1)))),
            fails(() -> fixture.reports.totals(importer, Sample.request(Map.of("x", 1)))),
            fails(() -> fixture.reports.catalog(importer)))) {
      assertEquals(ErrorCode.FORBIDDEN, e.code());
      assertTrue(e.getMessage().contains("\"report\""), e.getMessage());
    }
  }

  @Test
  void doesNotFindAnUnknownPipelineOfARequestThatIsRightOtherwise() {
    FunnelException e = fails(() -> fixture.stages(Map.of("pipeline", "pipe_q")));
    assertEquals(ErrorCode.NOT_FOUND, e.code());
    assertEquals("Unknown pipeline: \"pipe_q\".", e.getMessage());
    FunnelException two =
        fails(() -> fixture.stages(Map.of("pipeline", "pipe_q", "users", List.of("user_q"))));
    assertEquals(List.of("users"), two.problems().stream().map(Problem::path).toList());
  }

  @Test
  void reportsWhatIsWrongInTheOrderOfFinding() {
    FunnelException e =
        fails(
            () ->
                fixture.stages(
                    Map.of(
                        "include",
                        1,
                        "timezone",
                        "wrong",
                        "users",
                        List.of("user_q"),
                        "query",
                        Map.of("type", "saved_search", "saved_search_id", "save_bad"))));
    assertEquals(
        List.of("include", "timezone", "users", "query.saved_search_id", "query.saved_search_id"),
        e.problems().stream().map(Problem::path).toList());
  }

  @Test
  void saysThatValuesAreTooLarge() {
    fixture
        .services
        .engines()
        .add(FakeEngine.ready("huge", new HugeView(Sample.catalog(5))), BETTER);
    for (FunnelException e :
        List.of(
            fails(() -> fixture.stages(Map.of())),
            fails(() -> fixture.reports.totals(Sample.everyone(), Sample.request(Map.of()))))) {
      assertEquals(ErrorCode.INVALID, e.code());
      assertTrue(e.getMessage().contains("64 bits"), e.getMessage());
    }
  }

  @Test
  void isUnavailableWithoutWhatItNeeds() {
    fixture.services.engines().remove(fixture.engine);
    assertEquals("There is no report engine.", fails(() -> fixture.stages(Map.of())).getMessage());
    assertEquals(
        ErrorCode.UNAVAILABLE, fails(() -> fixture.reports.catalog(Sample.everyone())).code());
  }

  @Test
  void saysWhatIsWrongEvenWhenNothingCanAnswer() {
    fixture.services.engines().remove(fixture.engine);
    FunnelException e = fails(() -> fixture.stages(Map.of("x", 1, "timezone", "wrong")));
    assertEquals(ErrorCode.INVALID, e.code());
    assertEquals(List.of("x", "timezone"), e.problems().stream().map(Problem::path).toList());
  }

  @Test
  void failsAtOnceWhenTheStoreIsDown() {
    ReportsFixture patient = new ReportsFixture(Duration.ofDays(1));
    patient.store.goDown();
    assertEquals(
        "The disk is gone.",
        fails(() -> patient.reports.stages(Sample.everyone(), Sample.forSearch("save_some")))
            .getMessage());
  }

  @Test
  void staysInterrupted() {
    fixture.services.engines().remove(fixture.engine);
    Thread.currentThread().interrupt();
    assertEquals(ErrorCode.UNAVAILABLE, fails(() -> fixture.stages(Map.of())).code());
    assertTrue(Thread.interrupted());
  }

  private static FunnelException fails(Executable call) {
    return assertThrows(FunnelException.class, call);
  }
}
