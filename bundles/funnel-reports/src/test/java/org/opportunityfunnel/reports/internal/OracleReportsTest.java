package org.opportunityfunnel.reports.internal;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.model.User;
import org.opportunityfunnel.api.range.CalendarSettings;
import org.opportunityfunnel.api.report.Include;
import org.opportunityfunnel.api.report.ReportRequest;
import org.opportunityfunnel.api.report.StagesReport.UserStages;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.reports.internal.fake.AnswerJson;
import org.opportunityfunnel.reports.internal.fake.FakeCompiler;
import org.opportunityfunnel.reports.internal.fake.FakeResolver;
import org.opportunityfunnel.reports.internal.fake.Sample;
import org.opportunityfunnel.reports.internal.service.ServiceRank;
import org.opportunityfunnel.testkit.JsonComparison;
import org.opportunityfunnel.testkit.engine.OracleEngine;
import org.opportunityfunnel.testkit.oracle.Oracle;
import org.opportunityfunnel.testkit.oracle.OracleAnswers;
import org.opportunityfunnel.testkit.oracle.OracleRequest;
import org.opportunityfunnel.testkit.random.RandomCase;
import org.opportunityfunnel.testkit.random.RandomCases;
import org.opportunityfunnel.testkit.store.InMemoryStore;

/**
 * Complete answers to random requests, from the oracle's sums, are the oracle's own answers. What
 * is derived, expanded, ordered and added up between the two is ours.
 */
class OracleReportsTest {
  @Test
  void areTheOraclesAnswers() {
    RandomCases.checkEach(
        400,
        (one, request) -> {
          LiveFunnelReports reports = reports(one, request);
          OracleAnswers oracle = new OracleAnswers(new Oracle(one.organization()), "oracle", 1);
          OracleRequest asOfSecond = request.withNow(request.now().truncatedTo(SECONDS));
          ObjectNode stages = AnswerJson.of(reports.stages(Sample.everyone(), body(request)));
          ObjectNode totals = AnswerJson.of(reports.totals(Sample.everyone(), body(request)));
          JsonComparison.NUMERIC.inOrder().assertEqual(oracle.stages(asOfSecond), stages);
          JsonComparison.NUMERIC.inOrder().assertEqual(oracle.totals(asOfSecond), totals);
        });
  }

  @Test
  void showARestrictedCallerItsUsersOnlyAndNothingElseOfThem() {
    RandomCases.checkEach(
        100,
        (one, request) -> {
          LiveFunnelReports reports = reports(one, request);
          ReportRequest everyone = body(request.withUsers(List.of()));
          Set<String> visible = everySecondUser(one);
          List<UserStages> all = reports.stages(Sample.everyone(), everyone).data();
          List<UserStages> seen = reports.stages(seeing(visible), everyone).data();
          assertEquals(all.stream().filter(user -> isIn(visible, user)).toList(), seen);
        });
  }

  private static boolean isIn(Set<String> visible, UserStages user) {
    return user.userId() != null && visible.contains(user.userId());
  }

  private static Set<String> everySecondUser(RandomCase one) {
    return one.organization().users().stream()
        .map(User::id)
        .filter(id -> id.hashCode() % 2 == 0)
        .collect(Collectors.toSet());
  }

  private static Caller seeing(Set<String> users) {
    return Sample.caller(Optional.of(users), Right.REPORT);
  }

  private static LiveFunnelReports reports(RandomCase one, OracleRequest request) {
    ServiceRank rank = new ServiceRank(0, 1);
    ReportServices services = ReportServices.none();
    InMemoryStore store = InMemoryStore.of(Sample.ORGANIZATION, one.organization());
    services.stores().add(store, rank);
    services.engines().add(new OracleEngine(store), rank);
    services.resolvers().add(new FakeResolver(request.report(), request.cohort()), rank);
    services.compilers().add(new FakeCompiler(one.filters()), rank);
    Settings settings = new Settings(CalendarSettings.DEFAULT, "", Duration.ZERO, 1 << 20, 1 << 20);
    return ReportsFixture.reports(services, settings, Clock.fixed(request.now(), ZoneOffset.UTC));
  }

  static ReportRequest body(OracleRequest request) {
    Map<String, Object> members = new HashMap<>();
    members.put("pipeline", request.pipelineId());
    members.put("type", request.type().wireName());
    members.put("users", request.users());
    members.put("stage_counting", request.counting().wireName());
    members.put("include", request.include().stream().map(Include::wireName).toList());
    request
        .savedSearchId()
        .ifPresent(
            id -> members.put("query", Map.of("type", "saved_search", "saved_search_id", id)));
    return new ReportRequest(members, List.of(), null);
  }
}
