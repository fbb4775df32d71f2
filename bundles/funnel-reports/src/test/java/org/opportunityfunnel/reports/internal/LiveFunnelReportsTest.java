package org.opportunityfunnel.reports.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.StageCounting;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.error.Problem;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.range.CalendarSettings;
import org.opportunityfunnel.api.range.ResolvedRanges;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.api.report.Include;
import org.opportunityfunnel.api.report.ReportMeta;
import org.opportunityfunnel.api.report.StageMeasures;
import org.opportunityfunnel.api.report.StagesReport;
import org.opportunityfunnel.api.report.StagesReport.UserStages;
import org.opportunityfunnel.api.report.TotalsReport;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.reports.internal.calendar.Calendars;
import org.opportunityfunnel.reports.internal.fake.FakeCompiler;
import org.opportunityfunnel.reports.internal.fake.FakeEngine;
import org.opportunityfunnel.reports.internal.fake.FakeResolver;
import org.opportunityfunnel.reports.internal.fake.FakeStore;
import org.opportunityfunnel.reports.internal.fake.FakeView;
import org.opportunityfunnel.reports.internal.fake.HugeView;
import org.opportunityfunnel.reports.internal.fake.Sample;
import org.opportunityfunnel.reports.internal.service.ServiceRank;

@Timeout(30)
class LiveFunnelReportsTest {
  private static final ServiceRank RANK = new ServiceRank(0, 1);
  private static final Instant NOW = Instant.parse("2026-03-10T12:00:00.999Z");
  private static final long NOW_SECOND = Instant.parse("2026-03-10T12:00:00Z").getEpochSecond();
  private static final TimeRange MARCH =
      new TimeRange(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-04-01T00:00:00Z"));
  private static final TimeRange FEBRUARY =
      new TimeRange(Instant.parse("2026-02-01T00:00:00Z"), MARCH.start());

  private final ReportServices services = ReportServices.none();
  private final FakeView view = Sample.view(5);
  private final FakeEngine engine = FakeEngine.ready("fake", view);
  private final FakeStore store = new FakeStore(5);
  private Settings settings = new Settings(CalendarSettings.DEFAULT, "", Duration.ofMillis(20));
  private final LiveFunnelReports reports =
      new LiveFunnelReports(services, () -> settings, Clock.fixed(NOW, ZoneOffset.UTC));

  LiveFunnelReportsTest() {
    services.engines().add(engine, RANK);
    services.stores().add(store, RANK);
    services.resolvers().add(new FakeResolver(MARCH, FEBRUARY), RANK);
    services
        .compilers()
        .add(
            new FakeCompiler(Map.of("save_all", Filter.ALL, "save_some", new Filter.Or(List.of()))),
            RANK);
  }

  @Test
  void asksTheEngineWhatTheRequestMeans() {
    stages(Map.of());
    assertEquals(
        new FunnelQuery(
            "pipe_1",
            MARCH.startSecond(),
            NOW_SECOND,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            StageCounting.VISITED),
        view.queries().get(0));
  }

  @Test
  void asksForACohortAndAnotherCounting() {
    stages(Map.of("type", "created-cohort", "stage_counting", "reached"));
    assertEquals(Optional.of(FEBRUARY), view.queries().get(0).cohort());
    assertEquals(StageCounting.REACHED, view.queries().get(0).counting());
  }

  @Test
  void seesAPastRangeAsItEnded() {
    services.resolvers().add(new FakeResolver(FEBRUARY, FEBRUARY), new ServiceRank(1, 2));
    stages(Map.of());
    assertEquals(FEBRUARY.endSecond(), view.queries().get(0).asOf());
  }

  @Test
  void seesAllTimeUntilNow() {
    services.resolvers().add(new FakeResolver(TimeRange.ALL_TIME, FEBRUARY), new ServiceRank(1, 2));
    stages(Map.of());
    assertEquals(Long.MIN_VALUE, view.queries().get(0).reportStart());
    assertEquals(NOW_SECOND, view.queries().get(0).asOf());
  }

  static Stream<Arguments> audiences() {
    Caller all = Sample.everyone();
    Caller some = Sample.seeing("user_a", "user_b", "user_c");
    return Stream.of(
        Arguments.of(all, List.of(), Arrays.asList("user_a", "user_b", "user_x", null), 4),
        Arguments.of(some, List.of(), List.of("user_a", "user_b"), 2),
        Arguments.of(Sample.seeing(), List.of(), List.of(), 0),
        Arguments.of(all, List.of("user_c", "group_ba"), List.of("user_c", "user_b", "user_a"), 2),
        Arguments.of(some, List.of("group_ac"), List.of("user_a", "user_c"), 1),
        Arguments.of(all, List.of("group_0"), List.of(), 0),
        Arguments.of(all, List.of("user_x", "user_m"), List.of("user_x", "user_m"), 1));
  }

  @ParameterizedTest
  @MethodSource("audiences")
  void listsTheUsersAndAddsThemUp(
      Caller caller, List<String> users, List<String> expected, long count) {
    StagesReport stages = reports.stages(caller, Sample.request(Map.of("users", users)));
    TotalsReport totals = reports.totals(caller, Sample.request(Map.of("users", users)));
    assertEquals(expected, stages.data().stream().map(UserStages::userId).collect(list()));
    assertEquals(
        expected, totals.data().stream().map(TotalsReport.UserTotals::userId).collect(list()));
    assertEquals(count, stages.aggregations().get(0).count());
    assertEquals(count, totals.aggregations().count());
  }

  private static Collector<String, ?, List<String>> list() {
    return Collectors.toList();
  }

  @Test
  void listsTheActiveStagesInOrderAndThenTheWonOnes() {
    List<String> stages =
        stages(Map.of()).aggregations().stream().map(stage -> stage.status().id()).toList();
    assertEquals(List.of("stat_1", "stat_2", "stat_w"), stages);
  }

  @Test
  void namesTheUsersThatHaveARecord() {
    List<UserStages> data = stages(Map.of()).data();
    assertEquals("Ada", data.get(0).userName());
    assertNull(data.get(2).userName());
    assertNull(data.get(3).userName());
  }

  @Test
  void saysHowTheReportWasMade() {
    StagesReport report = stages(Map.of("include", List.of("meta", "outcomes")));
    assertEquals(Set.of(Include.META, Include.OUTCOMES), report.include());
    assertEquals(
        new ReportMeta(
            new ResolvedRanges(MARCH, Optional.empty(), ZoneOffset.UTC),
            "pipe_1",
            "Sales",
            Instant.ofEpochSecond(NOW_SECOND),
            "EUR",
            "fake",
            5),
        report.meta());
    assertEquals(
        new StageMeasures.Outcomes(0, 0, 4, 0, 0, 4), report.aggregations().get(0).outcomes());
  }

  @Test
  void usesTheOrganizationsCalendar() {
    services.calendars().add(Calendars.of("orga_2", "Asia/Tokyo"), RANK);
    assertEquals("Z", stages(Map.of()).meta().ranges().zone().getId());
    services.calendars().add(Calendars.of(Sample.ORGANIZATION, "Europe/Berlin"), RANK);
    assertEquals("Europe/Berlin", stages(Map.of()).meta().ranges().zone().getId());
  }

  @Test
  void selectsWhatASavedSearchKeeps() {
    reports.stages(Sample.everyone(), Sample.forSearch("save_some"));
    assertEquals(2, view.queries().get(0).selection().orElseThrow().size());
    reports.stages(Sample.everyone(), Sample.forSearch("save_all"));
    assertEquals(Optional.empty(), view.queries().get(1).selection());
    assertEquals(1, store.selections());
  }

  @Test
  void doesNotAnswerFromAViewThatTheSelectionIsNotFor() {
    store.become(6);
    FunnelException e =
        fails(() -> reports.stages(Sample.everyone(), Sample.forSearch("save_some")));
    assertEquals(ErrorCode.UNAVAILABLE, e.code());
    assertEquals(List.of(), view.queries());
    FakeView newer = Sample.view(6);
    engine.become(newer);
    StagesReport report = reports.stages(Sample.everyone(), Sample.forSearch("save_some"));
    assertEquals(6, report.meta().dataVersion());
  }

  @Test
  void needsTheRightToReport() {
    Caller importer = Sample.caller(Optional.empty(), Right.IMPORT, Right.ADMIN);
    for (FunnelException e :
        List.of(
            fails(() -> reports.stages(importer, Sample.request(Map.of("x", 1)))),
            fails(() -> reports.totals(importer, Sample.request(Map.of("x", 1)))),
            fails(() -> reports.catalog(importer)))) {
      assertEquals(ErrorCode.FORBIDDEN, e.code());
      assertTrue(e.getMessage().contains("\"report\""), e.getMessage());
    }
  }

  @Test
  void doesNotFindAnUnknownPipelineOfARequestThatIsRightOtherwise() {
    FunnelException e = fails(() -> stages(Map.of("pipeline", "pipe_q")));
    assertEquals(ErrorCode.NOT_FOUND, e.code());
    assertEquals("Unknown pipeline: \"pipe_q\".", e.getMessage());
    FunnelException two =
        fails(() -> stages(Map.of("pipeline", "pipe_q", "users", List.of("user_q"))));
    assertEquals(List.of("users"), two.problems().stream().map(Problem::path).toList());
  }

  @Test
  void reportsWhatIsWrongInTheOrderOfFinding() {
    FunnelException e =
        fails(
            () ->
                stages(
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
    services
        .engines()
        .add(FakeEngine.ready("huge", new HugeView(Sample.catalog(5))), new ServiceRank(9, 2));
    for (FunnelException e :
        List.of(
            fails(() -> stages(Map.of())),
            fails(() -> reports.totals(Sample.everyone(), Sample.request(Map.of()))))) {
      assertEquals(ErrorCode.INVALID, e.code());
      assertTrue(e.getMessage().contains("64 bits"), e.getMessage());
    }
  }

  @Test
  void isUnavailableWithoutWhatItNeeds() {
    services.engines().remove(engine);
    assertEquals("There is no report engine.", fails(() -> stages(Map.of())).getMessage());
    assertEquals(ErrorCode.UNAVAILABLE, fails(() -> reports.catalog(Sample.everyone())).code());
  }

  @Test
  void saysWhatIsWrongEvenWhenNothingCanAnswer() {
    services.engines().remove(engine);
    FunnelException e = fails(() -> stages(Map.of("x", 1, "timezone", "wrong")));
    assertEquals(ErrorCode.INVALID, e.code());
    assertEquals(List.of("x", "timezone"), e.problems().stream().map(Problem::path).toList());
  }

  @Test
  void failsAtOnceWhenTheStoreIsDown() {
    settings = new Settings(CalendarSettings.DEFAULT, "", Duration.ofDays(1));
    store.goDown();
    assertEquals(
        "The disk is gone.",
        fails(() -> reports.stages(Sample.everyone(), Sample.forSearch("save_some"))).getMessage());
  }

  @Test
  void staysInterrupted() {
    services.engines().remove(engine);
    Thread.currentThread().interrupt();
    assertEquals(ErrorCode.UNAVAILABLE, fails(() -> stages(Map.of())).code());
    assertTrue(Thread.interrupted());
  }

  @Test
  void showsTheCatalogThatTheCallerMaySee() {
    assertEquals(5, reports.catalog(Sample.everyone()).version());
    assertEquals(3, reports.catalog(Sample.everyone()).users().size());
    assertEquals(1, reports.catalog(Sample.seeing("user_a")).users().size());
  }

  @Test
  void awaitsAVersion() throws InterruptedException {
    assertTrue(reports.awaitVersion(Sample.ORGANIZATION, 5, Duration.ZERO));
    assertFalse(reports.awaitVersion(Sample.ORGANIZATION, 6, Duration.ofMillis(7)));
  }

  private StagesReport stages(Map<String, ?> members) {
    return reports.stages(Sample.everyone(), Sample.request(members));
  }

  private static FunnelException fails(Executable call) {
    return assertThrows(FunnelException.class, call);
  }
}
