package org.opportunityfunnel.itests.swapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.opportunityfunnel.api.engine.StageCounting;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.api.report.Include;
import org.opportunityfunnel.itests.harness.Await;
import org.opportunityfunnel.itests.harness.FunnelClient;
import org.opportunityfunnel.itests.harness.OracleComparison;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.data.Sketch;
import org.opportunityfunnel.testkit.oracle.Oracle;
import org.opportunityfunnel.testkit.oracle.OracleRequest;

/** What an organization must be like when all is over. */
record RoundTrip(FunnelClient client, OrganizationData data, String pipeline) {
  private static final TimeRange EARLY = new TimeRange(Sketch.at(0), Sketch.at(5_000_000));

  /** Its reports are the oracle's, and those of an export in an empty store too. */
  void check(long version, FunnelClient empty) {
    Await.until("version " + version, () -> shown() >= version);
    assertReports(client);
    String export = client.get("/api/v1/export/").expect(200).body();
    empty.importNdjson(export).expect(200);
    assertReports(empty);
    assertEquals(export, empty.get("/api/v1/export/").expect(200).body());
  }

  private void assertReports(FunnelClient asked) {
    OracleComparison comparison = new OracleComparison(asked, new Oracle(data));
    OracleRequest all =
        OracleRequest.allTime(pipeline)
            .withNow(Instant.now())
            .withInclude(EnumSet.allOf(Include.class));
    for (OracleRequest request :
        List.of(
            all,
            all.withReport(EARLY),
            all.withReport(EARLY).withCohort(EARLY),
            all.withCounting(StageCounting.REACHED))) {
      comparison.assertSame(request);
      comparison.assertSameInCsv(request);
    }
  }

  private long shown() {
    String body =
        OracleComparison.body(
            OracleRequest.allTime(pipeline).withInclude(EnumSet.of(Include.META)));
    return client.report("totals", body).expect(200).json().at("/meta/data_version").asLong();
  }
}
