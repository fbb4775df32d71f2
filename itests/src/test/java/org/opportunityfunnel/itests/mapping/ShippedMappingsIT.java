package org.opportunityfunnel.itests.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.opportunityfunnel.itests.mapping.MappedDeals.load;
import static org.opportunityfunnel.itests.mapping.MappedDeals.stages;
import static org.opportunityfunnel.itests.mapping.MappedDeals.totals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opportunityfunnel.itests.harness.FunnelClient;
import org.opportunityfunnel.itests.harness.FunnelServer;
import org.opportunityfunnel.itests.harness.SharedServer;

/** The example files of docs/mappings.md; the figures are worked out by hand. */
@ExtendWith(SharedServer.class)
class ShippedMappingsIT {
  private static FunnelClient client(FunnelServer server, String organization) {
    return server.newKey("orga_" + organization, "\"report\",\"import\"");
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
}
