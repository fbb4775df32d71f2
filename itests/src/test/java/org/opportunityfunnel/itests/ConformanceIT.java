package org.opportunityfunnel.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opportunityfunnel.itests.harness.FunnelClient;
import org.opportunityfunnel.itests.harness.FunnelServer;
import org.opportunityfunnel.itests.harness.ImportZip;
import org.opportunityfunnel.itests.harness.SharedServer;
import org.opportunityfunnel.itests.harness.WorkedExample;

/** Known data gives known reports. */
@ExtendWith(SharedServer.class)
class ConformanceIT {

  @Test
  void theWorkedExample(FunnelServer server) {
    FunnelClient client = server.newOrganization();
    WorkedExample.importInto(client);
    WorkedExample.assertAnswered(client);
  }

  /** A real event log, whose sums were counted by hand. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"pipeline\":\"pipe_loans\",\"type\":\"created-cohort\",\"cohort_relative_range\":\"all-time\"}",
        "{\"pipeline\":\"pipe_loans\",\"type\":\"active-stage-cohort\"}"
      })
  void loanApplications(String request, FunnelServer server) {
    FunnelClient client = server.newOrganization();
    JsonNode counts =
        client.importZip(ImportZip.ofResources("bpi2012")).expect(200).json().path("counts");
    assertEquals(13_087, counts.at("/opportunity/added").asInt());
    assertEquals(43_270, counts.at("/opportunity_status_change/added").asInt());

    JsonNode totals = client.report("totals", request).expect(200).json().path("aggregations");
    assertEquals(13_087, totals.path("count").asInt());
    assertEquals(2_246, totals.path("count_total_won").asInt());
    assertEquals(2_246 + 10_442, totals.path("count_total_complete").asInt());
    assertEquals(0.17701765447667087, totals.path("count_win_rate").asDouble());
  }
}
