package org.opportunityfunnel.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.itests.harness.Answer;
import org.opportunityfunnel.itests.harness.FunnelClient;
import org.opportunityfunnel.itests.harness.FunnelServer;
import org.opportunityfunnel.itests.harness.SharedServer;
import org.opportunityfunnel.itests.harness.WorkedExample;

/** Close's own clients find here what a report request needs. */
@ExtendWith(SharedServer.class)
class LookupsIT {
  private static FunnelClient client;
  private static FunnelClient stranger;

  @BeforeAll
  static void load(FunnelServer server) {
    client = server.newOrganization();
    stranger = server.newOrganization();
    WorkedExample.importInto(client);
  }

  @ParameterizedTest
  @CsvSource({
    "pipeline, 1, name, Sales",
    "user, 2, first_name, User",
    "group, 1, name, Sales",
    "saved_search, 1, name, All",
  })
  void areListedAndFoundById(String kind, int count, String member, String value) {
    JsonNode list = client.get("/api/v1/" + kind + "/").expect(200).json();
    assertFalse(list.path("has_more").asBoolean(true));
    assertEquals(count, list.path("data").size());
    JsonNode first = list.path("data").get(0);
    assertEquals(value, first.path(member).asText());

    String path = "/api/v1/" + kind + "/" + first.path("id").asText();
    assertEquals(value, client.get(path + "/").expect(200).json().path(member).asText());
    assertEquals(value, client.get(path).expect(200).json().path(member).asText());
    assertNotThere(stranger, kind, first.path("id").asText());
  }

  @Test
  void aPageIsAsLongAsAskedFor() {
    JsonNode page = client.get("/api/v1/user/?_limit=1&_skip=0").expect(200).json();
    assertEquals(1, page.path("data").size());
    assertTrue(page.path("has_more").asBoolean());
    JsonNode last = client.get("/api/v1/user/?_limit=1&_skip=1").expect(200).json();
    assertFalse(last.path("has_more").asBoolean());
    assertFalse(page.path("data").equals(last.path("data")));
  }

  @Test
  void aGroupHasMembersWhereItIsAskedForAlone() {
    assertTrue(
        client.get("/api/v1/group/").json().path("data").get(0).path("members").isMissingNode());
    JsonNode group = client.get("/api/v1/group/group_sales/").expect(200).json();
    assertEquals(WorkedExample.FIRST_USER, group.at("/members/0/user_id").asText());
  }

  @Test
  void aPipelineHasItsStatusesInOrder() {
    JsonNode statuses =
        client.get("/api/v1/pipeline/" + WorkedExample.PIPELINE + "/").json().path("statuses");
    assertEquals("active", statuses.get(0).path("type").asText());
    assertEquals("stat_lost", statuses.get(2).path("id").asText());
  }

  @Test
  void whoAsks(FunnelServer server) {
    Answer me = server.newKey("orga_lookups", "\"report\"").get("/api/v1/me/").expect(200);
    assertTrue(me.body().contains("orga_lookups"), me::toString);
  }

  @Test
  void theInterfaceDescribesItself() {
    JsonNode description = client.get("/api/v1/openapi.json").expect(200).json();
    assertTrue(description.path("openapi").asText().startsWith("3.1"), description::toString);
  }

  /** Neither in its words nor in anything else does the answer say that another one has it. */
  private static void assertNotThere(FunnelClient other, String kind, String id) {
    assertEquals(0, other.get("/api/v1/" + kind + "/").expect(200).json().path("data").size());
    Answer hidden = other.get("/api/v1/" + kind + "/" + id + "/").expect(404);
    Answer unknown = other.get("/api/v1/" + kind + "/none/").expect(404);
    assertEquals(unknown.body().replace("none", id), hidden.body());
  }
}
