package org.opportunityfunnel.itests.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opportunityfunnel.itests.mapping.MappedDeals.DAY;
import static org.opportunityfunnel.itests.mapping.MappedDeals.DOCS;
import static org.opportunityfunnel.itests.mapping.MappedDeals.load;
import static org.opportunityfunnel.itests.mapping.MappedDeals.send;
import static org.opportunityfunnel.itests.mapping.MappedDeals.stages;
import static org.opportunityfunnel.itests.mapping.MappedDeals.totals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opportunityfunnel.itests.harness.FunnelClient;
import org.opportunityfunnel.itests.harness.FunnelServer;
import org.opportunityfunnel.itests.harness.SharedServer;
import org.opportunityfunnel.itests.harness.TerminalClient;
import org.opportunityfunnel.itests.harness.TerminalClient.Ending;

/** What a person does with mappings beyond the examples. */
@ExtendWith(SharedServer.class)
class OwnMappingIT {
  private static FunnelClient client(FunnelServer server, String organization) {
    return server.newKey("orga_" + organization, "\"report\",\"import\"");
  }

  /**
   * In the data folder of a server that runs; the second pipeline's deal is won after five days.
   */
  @Test
  void anOwnMappingCountsAtOnce(FunnelServer server) throws IOException {
    FunnelClient client = client(server, "own_mapping");
    Path folder = Files.createDirectories(server.distribution().data().resolve("mappings"));
    Path own = folder.resolve("own-deals.json");
    Files.copy(DOCS.resolve("own-deals.json"), own);
    try {
      load(client, "own-deals");
      assertEquals(
          List.of(
              "Contact: 1, 0 lost, 1481400, expected 888840, "
                  + (5 * DAY + 3 * 3600) / (double) DAY
                  + " d",
              "Offer: 1, 0 lost, 1481400, expected 888840"),
          stages(client, "own_new"));
      assertEquals(
          "1 1 1 118800 118800 5.0 d; own_user_bob@example.com 1", totals(client, "own_renewals"));
    } finally {
      Files.delete(own);
    }
    String gone = send(client, "own-deals", "", "").expect(400).body();
    assertTrue(gone.contains("There is no mapping of that name; there are: hubspot-deals"), gone);
  }

  @Test
  void badRowsAreToldByLineAndColumn(FunnelServer server) {
    FunnelClient client = client(server, "bad_rows");
    String file =
        "Record ID,Deal Stage,Create Date,Owner\n1,Contract Sent,2024-01-05,x\n2,Demo,soon,y\n";
    JsonNode refused = send(client, "hubspot-deals", "", file).expect(400).json();
    assertEquals(2, refused.get("problem_total").asInt());
    assertTrue(refused.at("/errors/0").asText().startsWith("line 3: Deal Stage: must be a status"));
    assertTrue(refused.at("/errors/1").asText().startsWith("line 3: Create Date: must be a date"));
    assertTrue(refused.at("/notices/0").asText().endsWith("the columns Owner."), refused::toString);
    JsonNode skipped = send(client, "hubspot-deals", "&on_error=skip", file).expect(200).json();
    assertEquals(1, skipped.at("/counts/opportunity/added").asInt());
    assertEquals(2, skipped.get("problem_total").asInt());
  }

  @Test
  void theTerminalLoadsOneToo(FunnelServer server) {
    String key = server.newKeyText("orga_terminal_mapping", "\"report\",\"import\"");
    Ending ending =
        new TerminalClient(server.distribution(), server.base().toString(), key)
            .run(
                "import",
                "--mapping",
                "pipedrive-deals",
                DOCS.resolve("pipedrive-deals.csv").toString());
    assertEquals(0, ending.status(), ending.output());
    assertTrue(
        ending.output().contains("does not name them: the columns Deal - Label."), ending::output);
    assertTrue(ending.output().contains("opportunity_status_change      6"), ending::output);
  }
}
