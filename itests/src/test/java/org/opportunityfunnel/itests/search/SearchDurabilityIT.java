package org.opportunityfunnel.itests.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.itests.harness.FunnelServer;

/** What was answered about saved searches holds after SIGKILL. */
class SearchDurabilityIT {

  @Test
  void survivesSigkill() {
    try (FunnelServer server = FunnelServer.assembly("searches")) {
      SearchClient client = SearchClient.of(server, "orga_durable");
      SearchRecords.importInto(client.http());
      String body = SearchClient.ofOpportunities(SearchRecords.worthMoreThan(20_000));
      String changed = client.made(body);
      String removed = client.made(body);
      client.change(changed, SearchClient.ofOpportunities(SearchRecords.worthMoreThan(5_000)));
      client.remove(removed).expect(204);
      String made = client.made(body);
      JsonNode before = client.list().expect(200).json();
      server.process().kill();

      server.restart();
      assertEquals(before, client.list().expect(200).json());
      client.get(removed).expect(404);
      assertEquals(Set.of("user_bert", "user_cleo"), client.users(SearchRecords.PIPELINE, changed));
      assertEquals(Set.of("user_cleo"), client.users(SearchRecords.PIPELINE, made));
    }
  }
}
