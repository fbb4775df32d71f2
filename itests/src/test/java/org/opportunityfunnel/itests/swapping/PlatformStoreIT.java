package org.opportunityfunnel.itests.swapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.engine.StageCounting;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.api.report.Include;
import org.opportunityfunnel.itest.platform.store.Deals;
import org.opportunityfunnel.itests.harness.Await;
import org.opportunityfunnel.itests.harness.Build;
import org.opportunityfunnel.itests.harness.Distribution;
import org.opportunityfunnel.itests.harness.FreePort;
import org.opportunityfunnel.itests.harness.FunnelClient;
import org.opportunityfunnel.itests.harness.FunnelServer;
import org.opportunityfunnel.itests.harness.OracleComparison;
import org.opportunityfunnel.itests.harness.PlatformRecords;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.data.Sketch;
import org.opportunityfunnel.testkit.importing.ImportFolderWriter;
import org.opportunityfunnel.testkit.oracle.Oracle;
import org.opportunityfunnel.testkit.oracle.OracleRequest;
import org.opportunityfunnel.testkit.search.SearchContext;
import org.opportunityfunnel.testkit.search.SearchEvaluation;

/** A bundle brings the platform's own records, and takes them away again. */
class PlatformStoreIT {
  private static final String BUNDLE = "org.opportunityfunnel.itest.platform.store";
  private static final TimeRange SPRING =
      new TimeRange(Instant.parse("2024-03-01T00:00:00Z"), Instant.parse("2024-06-01T00:00:00Z"));

  private static FunnelServer server;
  private static FunnelClient client;

  @BeforeAll
  static void start() {
    server = FunnelServer.of(Distribution.assembly("platform"), FreePort.find());
    server.start().awaitReady();
    client = server.newKey(Deals.ORGANIZATION, "\"report\",\"import\"");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /**
   * Both stores have the organization and the pipeline, and both say that this is version 1: an
   * answer of the one must not pass for the other's.
   */
  @Test
  void itsRecordsAreReportedForAsLongAsItIsThere() {
    OrganizationData embedded = embedded();
    client.importNdjson(ImportFolderWriter.ndjson(embedded, 1)).expect(200);
    awaitAnswers(embedded);

    server.process().type("bundle:install -s file:" + Build.bundle("platform-store"));
    awaitAnswers(PlatformRecords.data());
    assertAllAnswered(PlatformRecords.data());

    server.process().type("bundle:uninstall " + BUNDLE);
    awaitAnswers(embedded);
    new OracleComparison(client, new Oracle(embedded)).assertSameInCsv(all());
  }

  private static void assertAllAnswered(OrganizationData data) {
    Oracle oracle = new Oracle(data);
    OracleComparison comparison = new OracleComparison(client, oracle);
    for (OracleRequest request : requests(data)) {
      comparison.assertSame(request);
      comparison.assertSameInCsv(request);
    }
    OracleRequest searched = searched(data);
    assertEquals(6, oracle.aggregate(searched).totals().count().intValue());
  }

  private static List<OracleRequest> requests(OrganizationData data) {
    OracleRequest cohort = all().withCohort(SPRING);
    return List.of(
        all(),
        all().withReport(SPRING),
        cohort,
        all().withCounting(StageCounting.REACHED),
        cohort.withCounting(StageCounting.DIRECT).withUsers(List.of("bert")),
        all().withUsers(List.of(Deals.GROUP)),
        searched(data),
        searched(data).withCohort(SPRING).withUsers(List.of(Deals.GROUP, "bert")));
  }

  private static OracleRequest all() {
    return OracleRequest.allTime(Deals.PIPELINE)
        .withNow(Instant.now())
        .withInclude(EnumSet.of(Include.OUTCOMES, Include.USERS));
  }

  private static OracleRequest searched(OrganizationData data) {
    SearchEvaluation kept =
        new SearchEvaluation(
            data.savedSearches().get(0), data, SearchContext.of(Instant.now(), ZoneOffset.UTC));
    return all().withSelection(Optional.of(Deals.LARGE_DEALS), kept);
  }

  private static void awaitAnswers(OrganizationData data) {
    OracleComparison comparison = new OracleComparison(client, new Oracle(data));
    Await.until("answers from those records", () -> isSame(comparison));
  }

  private static boolean isSame(OracleComparison comparison) {
    try {
      comparison.assertSame(all());
      return true;
    } catch (AssertionError e) {
      return false;
    }
  }

  /** What was imported: the same pipeline, other opportunities. */
  private static OrganizationData embedded() {
    return new Sketch()
        .pipeline(Deals.PIPELINE, "lead talk offer +won -lost")
        .user("ada")
        .story("a", "ada", 100, "0 lead", "10 talk", "20 won")
        .story("b", "dora", 200, "5 lead")
        .data();
  }
}
