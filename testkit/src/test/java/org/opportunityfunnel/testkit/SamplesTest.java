package org.opportunityfunnel.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.oracle.Oracle;
import org.opportunityfunnel.testkit.oracle.OracleAnswers;
import org.opportunityfunnel.testkit.oracle.OracleRequest;
import org.opportunityfunnel.testkit.request.RequestReader;

class SamplesTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void oracleGivesThePublishedStages() {
    JsonNode expected = Samples.CLOSE_SAMPLE.json("stages.expected.json");
    JsonComparison.NUMERIC.inOrder().assertEqual(expected, closeAnswers().stages(closeRequest()));
  }

  @Test
  void oracleGivesThePublishedTotals() {
    JsonNode expected = Samples.CLOSE_SAMPLE.json("totals.expected.json");
    JsonComparison.NUMERIC.inOrder().assertEqual(expected, closeAnswers().totals(closeRequest()));
  }

  @Test
  void oracleCountsTheLoanApplicationsAsCountedByHand() {
    OrganizationData data = Samples.BPI_2012.read();
    assertEquals(13_087, data.opportunities().size());
    assertEquals(43_270, data.changes().size());
    OracleAnswers answers = new OracleAnswers(new Oracle(data));
    OracleRequest activeStage = OracleRequest.allTime("pipe_loans").withNow(NOW);
    assertLoans(answers.totals(activeStage).get("aggregations"));
    OracleRequest cohort = activeStage.withCohort(TimeRange.ALL_TIME);
    assertLoans(answers.totals(cohort).get("aggregations"));
  }

  private static void assertLoans(JsonNode totals) {
    assertEquals(13_087, totals.get("count").intValue());
    assertEquals(2_246, totals.get("count_total_won").intValue());
    assertEquals(2_246 + 10_442, totals.get("count_total_complete").intValue());
    assertEquals(0.17701765447667087, totals.get("count_win_rate").doubleValue());
  }

  private static OracleAnswers closeAnswers() {
    return new OracleAnswers(new Oracle(Samples.CLOSE_SAMPLE.read()));
  }

  private static OracleRequest closeRequest() {
    return new RequestReader(Samples.CLOSE_SAMPLE.read(), ZoneOffset.UTC, NOW)
        .read(Samples.CLOSE_SAMPLE.json("request.json"));
  }
}
