package org.opportunityfunnel.reports.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opportunityfunnel.reports.internal.ReportsFixture.BETTER;
import static org.opportunityfunnel.reports.internal.ReportsFixture.FEBRUARY;
import static org.opportunityfunnel.reports.internal.ReportsFixture.MARCH;
import static org.opportunityfunnel.reports.internal.ReportsFixture.NOW_SECOND;
import static org.opportunityfunnel.reports.internal.ReportsFixture.RANK;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.StageCounting;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.FilterContext;
import org.opportunityfunnel.api.range.RelativeRange;
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
import org.opportunityfunnel.range.internal.CalendarRangeResolver;
import org.opportunityfunnel.reports.internal.calendar.Calendars;
import org.opportunityfunnel.reports.internal.fake.CountingCompiler;
import org.opportunityfunnel.reports.internal.fake.FakeResolver;
import org.opportunityfunnel.reports.internal.fake.Sample;

@Timeout(30)
class LiveFunnelReportsTest {
  private final ReportsFixture fixture = new ReportsFixture(Duration.ofMillis(20));

  @Test
  void asksTheEngineWhatTheRequestMeans() {
    fixture.stages(Map.of());
    assertEquals(
        new FunnelQuery(
            "pipe_1",
            MARCH.startSecond(),
            NOW_SECOND,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            StageCounting.VISITED),
        fixture.view.queries().get(0));
  }

  @Test
  void asksForACohortAndAnotherCounting() {
    fixture.stages(Map.of("type", "created-cohort", "stage_counting", "reached"));
    assertEquals(Optional.of(FEBRUARY), fixture.view.queries().get(0).cohort());
    assertEquals(StageCounting.REACHED, fixture.view.queries().get(0).counting());
  }

  @Test
  void seesAPastRangeAsItEnded() {
    fixture.services.resolvers().add(new FakeResolver(FEBRUARY, FEBRUARY), BETTER);
    fixture.stages(Map.of());
    assertEquals(FEBRUARY.endSecond(), fixture.view.queries().get(0).asOf());
  }

  @Test
  void seesAllTimeUntilNow() {
    fixture.services.resolvers().add(new FakeResolver(TimeRange.ALL_TIME, FEBRUARY), BETTER);
    fixture.stages(Map.of());
    assertEquals(Long.MIN_VALUE, fixture.view.queries().get(0).reportStart());
    assertEquals(NOW_SECOND, fixture.view.queries().get(0).asOf());
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
    StagesReport stages = fixture.reports.stages(caller, Sample.request(Map.of("users", users)));
    TotalsReport totals = fixture.reports.totals(caller, Sample.request(Map.of("users", users)));
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
        fixture.stages(Map.of()).aggregations().stream().map(stage -> stage.status().id()).toList();
    assertEquals(List.of("stat_1", "stat_2", "stat_w"), stages);
  }

  @Test
  void namesTheUsersThatHaveARecord() {
    List<UserStages> data = fixture.stages(Map.of()).data();
    assertEquals("Ada", data.get(0).userName());
    assertNull(data.get(2).userName());
    assertNull(data.get(3).userName());
  }

  @Test
  void saysHowTheReportWasMade() {
    StagesReport report = fixture.stages(Map.of("include", List.of("meta", "outcomes")));
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
    fixture.services.calendars().add(Calendars.of("orga_2", "Asia/Tokyo"), RANK);
    assertEquals("Z", fixture.stages(Map.of()).meta().ranges().zone().getId());
    fixture.services.calendars().add(Calendars.of(Sample.ORGANIZATION, "Europe/Berlin"), RANK);
    assertEquals("Europe/Berlin", fixture.stages(Map.of()).meta().ranges().zone().getId());
  }

  @Test
  void selectsWhatASavedSearchKeeps() {
    fixture.reports.stages(Sample.everyone(), Sample.forSearch("save_some"));
    assertEquals(2, fixture.view.queries().get(0).selection().orElseThrow().size());
    fixture.reports.stages(Sample.everyone(), Sample.forSearch("save_all"));
    assertEquals(Optional.empty(), fixture.view.queries().get(1).selection());
    assertEquals(1, fixture.store.selections());
  }

  @Test
  void asksTheStoreOnceForTheSameSearch() {
    fixture.reports.stages(Sample.everyone(), Sample.forSearch("save_some"));
    fixture.reports.totals(Sample.seeing("user_a"), Sample.forSearch("save_some"));
    assertEquals(1, fixture.store.selections());
    FunnelQuery second = fixture.view.queries().get(1);
    assertEquals(fixture.view.queries().get(0).selection(), second.selection());
    assertEquals(Optional.of(Set.of("user_a")), second.users());
  }

  @Test
  void resolvesASearchForTheRequestsZoneTimeAndUser() {
    CountingCompiler compiler = new CountingCompiler(Filter.ALL);
    fixture.services.compilers().add(compiler, BETTER);
    fixture.services.resolvers().add(new CalendarRangeResolver(), BETTER);
    Caller ada =
        new Caller(
            "key",
            Sample.ORGANIZATION,
            Optional.of("user_a"),
            Set.of(Right.REPORT),
            Optional.empty());
    Map<String, Object> query = Map.of("type", "saved_search", "saved_search_id", "save_some");
    fixture.reports.stages(ada, Sample.request(Map.of("query", query, "timezone", "Asia/Tokyo")));
    fixture.reports.stages(Sample.everyone(), Sample.forSearch("save_some"));
    FilterContext tokyo = compiler.contexts().get(0);
    assertEquals(Instant.ofEpochSecond(NOW_SECOND), tokyo.now());
    assertEquals(ZoneId.of("Asia/Tokyo"), tokyo.zone());
    assertEquals(Optional.of("user_a"), tokyo.userId());
    assertEquals(
        Instant.parse("2026-03-09T15:00:00Z"), tokyo.ranges().apply(RelativeRange.TODAY).start());
    FilterContext utc = compiler.contexts().get(1);
    assertEquals(Optional.empty(), utc.userId());
    assertEquals(
        Instant.parse("2026-03-10T00:00:00Z"), utc.ranges().apply(RelativeRange.TODAY).start());
    assertEquals(1, compiler.compiled().size());
  }

  @Test
  void showsTheCatalogThatTheCallerMaySee() {
    assertEquals(5, fixture.reports.catalog(Sample.everyone()).version());
    assertEquals(3, fixture.reports.catalog(Sample.everyone()).users().size());
    assertEquals(1, fixture.reports.catalog(Sample.seeing("user_a")).users().size());
  }

  @Test
  void awaitsAVersion() throws InterruptedException {
    assertTrue(fixture.reports.awaitVersion(Sample.ORGANIZATION, 5, Duration.ZERO));
    assertFalse(fixture.reports.awaitVersion(Sample.ORGANIZATION, 6, Duration.ofMillis(7)));
  }
}
