package org.opportunityfunnel.itests.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opportunityfunnel.itests.harness.Answer;
import org.opportunityfunnel.itests.harness.FunnelClient;
import org.opportunityfunnel.itests.harness.FunnelServer;
import org.opportunityfunnel.itests.harness.SharedServer;
import org.opportunityfunnel.itests.harness.TerminalClient;
import org.opportunityfunnel.itests.harness.TerminalClient.Ending;

/** The example files of docs/mappings.md; the figures are worked out by hand. */
@ExtendWith(SharedServer.class)
class ShippedMappingsIT {
  private static final int DAY = 86_400;
  private static final Path DOCS = Path.of(System.getProperty("funnel.root"), "docs/mappings");

  private static FunnelClient client(FunnelServer server, String organization) {
    return server.newKey("orga_" + organization, "\"report\",\"import\"");
  }

  /** Loads the example of that mapping twice; the second time it must change nothing. */
  private static JsonNode load(FunnelClient client, String mapping) throws IOException {
    JsonNode first = loadOnce(client, mapping);
    for (JsonNode counts : loadOnce(client, mapping).get("counts")) {
      assertEquals(0, counts.get("added").asInt() + counts.get("changed").asInt(), mapping);
    }
    return first;
  }

  private static JsonNode loadOnce(FunnelClient client, String mapping) throws IOException {
    String file = Files.readString(DOCS.resolve(mapping + ".csv"));
    return send(client, mapping, "", file).expect(200).json();
  }

  private static Answer send(FunnelClient client, String mapping, String more, String file) {
    return client.send(
        "POST",
        "/api/v1/import/?mapping=" + mapping + more,
        BodyPublishers.ofString(file),
        "Content-Type",
        "text/csv");
  }

  private static JsonNode report(FunnelClient client, String kind, String pipeline) {
    return client
        .report(kind, "{\"pipeline\":\"" + pipeline + "\",\"type\":\"active-stage-cohort\"}")
        .expect(200)
        .json();
  }

  /** The stages in which a deal is: count, lost, value, expected value, days to advance. */
  private static List<String> stages(FunnelClient client, String pipeline) {
    JsonNode stages = report(client, "stages", pipeline).at("/aggregations/stages");
    return StreamSupport.stream(stages.spliterator(), false)
        .filter(stage -> stage.get("count").asInt() > 0)
        .map(ShippedMappingsIT::text)
        .toList();
  }

  private static String text(JsonNode stage) {
    JsonNode seconds = stage.get("average_time_to_advance");
    return stage.at("/status/label").asText()
        + ": "
        + stage.get("count").asInt()
        + ", "
        + stage.get("count_lost").asInt()
        + " lost, "
        + stage.get("value").asLong()
        + ", expected "
        + stage.get("weighted_value").asLong()
        + (seconds.isNull() ? "" : ", " + seconds.asDouble() / DAY + " d");
  }

  /** Deals, complete, won; value complete, won; days to win; then each user's deals. */
  private static String totals(FunnelClient client, String pipeline) {
    JsonNode report = report(client, "totals", pipeline);
    JsonNode all = report.get("aggregations");
    StringBuilder text = new StringBuilder();
    for (String field :
        List.of("count", "count_total_complete", "count_total_won", "value_total_complete")) {
      text.append(all.get(field).asLong()).append(' ');
    }
    text.append(all.get("value_total_won").asLong())
        .append(' ')
        .append(all.get("average_time_to_win").asDouble() / DAY)
        .append(" d");
    for (JsonNode user : report.get("data")) {
      text.append("; ").append(user.get("user_id").asText()).append(' ').append(user.get("count"));
    }
    return text.toString();
  }

  @Test
  void hubSpotsDeals(FunnelServer server) throws IOException {
    FunnelClient client = client(server, "hubspot");
    JsonNode loaded = load(client, "hubspot-deals");
    assertEquals(
        "Not used, since the mapping does not name them: the columns Deal Type.",
        loaded.at("/notices/0").asText());
    assertEquals(4, loaded.at("/counts/opportunity/added").asInt());
    assertEquals(8, loaded.at("/counts/opportunity_status_change/added").asInt());
    assertEquals(
        List.of(
            "Appointment Scheduled: 4, 1 lost, 2500050, expected 1200050, 10.0 d",
            "Contract Sent: 1, 0 lost, 800000, expected 0",
            "Closed Won: 1, 0 lost, 1200050, expected 1200050"),
        stages(client, "hubspot_default"));
    assertEquals(
        "4 2 1 1700050 1200050 10.0 d; hubspot_user_ann_lee 2; hubspot_user_jo_doe 2",
        totals(client, "hubspot_default"));
  }

  @Test
  void pipedrivesDeals(FunnelServer server) throws IOException {
    FunnelClient client = client(server, "pipedrive");
    load(client, "pipedrive-deals");
    assertEquals(
        List.of(
            "Qualified: 3, 1 lost, 165050, expected 124000, 3.5 d",
            "Proposal Made: 1, 0 lost, 40000, expected 24000",
            "Won: 1, 0 lost, 100000, expected 100000"),
        stages(client, "pipedrive_default"));
    assertEquals(
        "3 2 1 125050 100000 4.0 d; pipedrive_user_ann_lee 1; pipedrive_user_jo_doe 2",
        totals(client, "pipedrive_default"));
  }

  @Test
  void salesforcesReportOfOpportunities(FunnelServer server) throws IOException {
    FunnelClient client = client(server, "salesforce");
    load(client, "salesforce-opportunities");
    assertEquals(
        List.of(
            "Prospecting: 3, 1 lost, 1250000, expected 1020000, 7.5 d",
            "Qualification: 1, 0 lost, 200000, expected 20000",
            "Closed Won: 1, 0 lost, 1000000, expected 1000000"),
        stages(client, "salesforce_default"));
    assertEquals(
        "3 2 1 1050000 1000000 10.0 d; user_ann_lee 1; user_jo_doe 2",
        totals(client, "salesforce_default"));
  }

  /** The history may come before what it is of. */
  @Test
  void salesforcesOpportunitiesWithTheirHistory(FunnelServer server) throws IOException {
    FunnelClient client = client(server, "salesforce_history");
    load(client, "salesforce-opportunity-history");
    load(client, "salesforce-opportunities-with-history");
    assertEquals(
        List.of(
            "Prospecting: 2, 0 lost, 1000000, expected 930000, 3.0 d",
            "Needs Analysis: 1, 0 lost, 300000, expected 300000, 8.0 d",
            "Negotiation/Review: 1, 0 lost, 700000, expected 630000",
            "Closed Won: 1, 0 lost, 300000, expected 300000"),
        stages(client, "salesforce_default"));
    assertEquals(
        "2 1 1 300000 300000 10.0 d; 0055g00000UsErAAAV 2", totals(client, "salesforce_default"));
  }

  @Test
  void whatIsShippedIsListed(FunnelServer server) {
    JsonNode list = client(server, "mappings").get("/api/v1/import/mapping/").expect(200).json();
    assertEquals(
        List.of(
            "hubspot-deals",
            "pipedrive-deals",
            "salesforce-opportunities",
            "salesforce-opportunities-with-history",
            "salesforce-opportunity-history"),
        list.get("data").findValuesAsText("name"));
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
