package org.opportunityfunnel.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.opportunityfunnel.itests.harness.Answer;
import org.opportunityfunnel.itests.harness.FunnelClient;
import org.opportunityfunnel.itests.harness.FunnelServer;
import org.opportunityfunnel.itests.harness.ImportZip;
import org.opportunityfunnel.itests.harness.SharedServer;
import org.opportunityfunnel.itests.harness.WorkedExample;

/** A broken import names file, line and field, and stores nothing. */
@ExtendWith(SharedServer.class)
class BadImportIT {
  private static final String GOOD =
      "{\"id\":\"oppo_1\",\"status_id\":\"stat_1\",\"date_created\":\"2024-01-01T00:00:00Z\"}\n";

  private static final String PIPELINE =
      "{\"id\":\"pipe_1\",\"name\":\"Sales\",\"statuses\":"
          + "[{\"id\":\"stat_1\",\"label\":\"New\",\"type\":\"active\"}]}\n";

  /** A bad second record of opportunity.json, behind a good pipeline and a good first one. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(resources = "/bad-records.txt", delimiter = '|', quoteCharacter = '\u0000')
  void isNamed(String field, String record, FunnelServer server) {
    FunnelClient client = server.newOrganization();
    Answer answer =
        client.importZip(
            ImportZip.of(
                Map.of("pipeline.json", PIPELINE, "opportunity.json", GOOD + record + "\n")));
    JsonNode body = answer.expect(400).json();
    JsonNode problem = body.path("problems").get(0);
    assertEquals("opportunity.json", problem.path("file").asText(), body::toString);
    assertEquals(2, problem.path("line").asInt(), body::toString);
    assertEquals(field == null ? "" : field, problem.path("field").asText(), body::toString);
    assertEquals(1, body.path("problem_total").asInt(), body::toString);
    String error = body.path("errors").get(0).asText();
    assertTrue(error.startsWith("opportunity.json line 2: "), error);
    assertEquals(0, client.get("/api/v1/pipeline/").json().path("data").size());
  }

  @Test
  void theGoodOnesAreStoredWhereThatIsAskedFor(FunnelServer server) {
    FunnelClient client = server.newOrganization();
    JsonNode body =
        client
            .importZip(
                ImportZip.of(
                    Map.of("pipeline.json", PIPELINE, "opportunity.json", GOOD + "{\"id\":1}\n")),
                "?on_error=skip")
            .expect(200)
            .json();
    assertEquals(1, body.at("/counts/opportunity/added").asInt(), body::toString);
    assertTrue(body.path("problem_total").asInt() >= 1, body::toString);
    assertEquals(1, client.get("/api/v1/pipeline/").json().path("data").size());
  }

  @Test
  void loadingTheSameAgainChangesNothing(FunnelServer server) {
    FunnelClient client = server.newOrganization();
    WorkedExample.importInto(client);
    JsonNode again = client.importZip(ImportZip.ofResources("close-sample")).expect(200).json();
    for (JsonNode counts : again.path("counts")) {
      assertEquals(0, counts.path("added").asInt() + counts.path("changed").asInt());
      assertEquals(0, counts.path("removed").asInt());
      assertTrue(counts.path("unchanged").asInt() > 0);
    }
    WorkedExample.assertAnswered(client);
  }
}
