package org.opportunityfunnel.itests.swapping;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.opportunityfunnel.api.engine.StageCounting;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.api.report.Include;
import org.opportunityfunnel.itests.harness.Answer;
import org.opportunityfunnel.itests.harness.FunnelClient;
import org.opportunityfunnel.itests.harness.OracleComparison;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.oracle.OracleRequest;
import org.opportunityfunnel.testkit.search.SearchContext;
import org.opportunityfunnel.testkit.search.SearchEvaluation;
import org.opportunityfunnel.testkit.years.SalesYears;

/**
 * A report that clients ask for again and again; its ranges end in the past.
 *
 * @param kind {@code stages} or {@code totals}
 * @param withoutSearch all of it but the saved search
 */
record AskedReport(String kind, boolean inCsv, boolean searched, OracleRequest withoutSearch) {
  private static final Instant END = Instant.parse("2025-01-01T00:00:00Z");
  private static final TimeRange PAST = new TimeRange(Instant.MIN, END);
  private static final TimeRange QUARTER = range("2024-04-01", "2024-07-01");
  private static final TimeRange YEAR = range("2024-01-01", "2025-01-01");

  static List<AskedReport> all() {
    OracleRequest past = request(0).withReport(PAST);
    OracleRequest active = request(0).withReport(QUARTER);
    return List.of(
        json("stages", past),
        json("totals", past.withCohort(QUARTER)),
        json("stages", active.withUsers(List.of(GrowingYears.GROUP))),
        new AskedReport("stages", false, true, past.withCohort(YEAR)),
        new AskedReport("totals", false, true, active),
        json("stages", past.withCounting(StageCounting.REACHED)),
        json("stages", active.withCounting(StageCounting.DIRECT).withUsers(List.of("user_1"))),
        json("totals", request(1).withReport(PAST)),
        csv("stages", active),
        csv("totals", past.withCohort(YEAR)));
  }

  /** As the oracle sees it with those records. */
  OracleRequest request(OrganizationData data) {
    if (!searched) {
      return withoutSearch;
    }
    SearchContext context = SearchContext.of(withoutSearch.now(), ZoneOffset.UTC);
    return withoutSearch.withSelection(
        Optional.of(GrowingYears.LARGE_DEALS),
        new SearchEvaluation(data.savedSearches().get(0), data, context));
  }

  /** Asks a server for it. */
  Answer ask(FunnelClient client, OrganizationData any) {
    String body = OracleComparison.body(request(any));
    return client.report(kind, body, "Accept", inCsv ? "text/csv" : "application/json");
  }

  private static OracleRequest request(int pipeline) {
    return OracleRequest.allTime(SalesYears.pipeline(pipeline))
        .withNow(Instant.now())
        .withInclude(EnumSet.allOf(Include.class));
  }

  private static AskedReport json(String kind, OracleRequest request) {
    return new AskedReport(kind, false, false, request);
  }

  private static AskedReport csv(String kind, OracleRequest request) {
    return new AskedReport(kind, true, false, request);
  }

  private static TimeRange range(String start, String end) {
    return new TimeRange(Instant.parse(start + "T00:00:00Z"), Instant.parse(end + "T00:00:00Z"));
  }
}
