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

  /** Its two entries must not go back to what they were while the deal itself does not. */
  @Test
  void anOlderExportThatComesLaterChangesNoReport(FunnelServer server) {
    FunnelClient client = client(server, "older_export");
    String head = "Record ID,Deal Stage,Create Date,Last Modified Date,Close Date,Amount\n";
    String won = "1,Closed Won,2024-01-05,2024-01-20,2024-01-15,10\n";
    send(client, "hubspot-deals", "", head + won).expect(200);
    String report = totals(client, "hubspot_default");
    assertEquals("1 1 1 1000 1000 10.0 d; null 1", report);
    String older = "1,Contract Sent,2024-01-05,2024-01-08,2024-03-31,99\n";
    JsonNode loaded = send(client, "hubspot-deals", "", head + older).expect(200).json();
    assertEquals(0, loaded.at("/counts/opportunity_status_change/changed").asInt());
    assertEquals(report, totals(client, "hubspot_default"));
  }

  @Test
  void trueHistoryTakesThePlaceOfTheTwoEntriesAndDeletedDealsGo(FunnelServer server) {
    FunnelClient client = client(server, "history_after_all");
    String head = "Id,IsDeleted,StageName,CreatedDate,CloseDate,LastModifiedDate\n";
    String won = "006A,false,Closed Won,2024-01-05,2024-01-15,2024-01-15T00:00:00.000Z\n";
    send(client, "salesforce-opportunities", "", head + won).expect(200);
    assertEquals("Prospecting: 1, 0 lost, 0, expected 0, 10.0 d", first(client));
    send(client, "salesforce-opportunities-with-history", "", head + won).expect(200);
    String history =
        "Id,OpportunityId,StageName,CreatedDate\n008A,006A,Prospecting,2024-01-05T00:00:00Z\n"
            + "008B,006A,Qualification,2024-01-08T00:00:00Z\n008C,006A,Closed Won,2024-01-15T00:00:00Z\n";
    send(client, "salesforce-opportunity-history", "", history).expect(200);
    assertEquals("Prospecting: 1, 0 lost, 0, expected 0, 3.0 d", first(client));
    String gone = won.replace("false", "true").replace("2024-01-15T", "2024-02-01T");
    JsonNode loaded =
        send(client, "salesforce-opportunities-with-history", "", head + gone).expect(200).json();
    assertEquals(1, loaded.at("/counts/opportunity/removed").asInt());
    assertEquals(List.of(), stages(client, "salesforce_default"));
  }

  private static String first(FunnelClient client) {
    return stages(client, "salesforce_default").get(0);
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
