package org.opportunityfunnel.testkit.close;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.testkit.data.LeadDraft;
import org.opportunityfunnel.testkit.data.Sketch;

class CloseServerTest {
  private static final String CHANGES = "/activity/status_change/opportunity/";

  private final CloseAccount account =
      new CloseAccount(
          "orga_1",
          new Sketch()
              .pipeline("sales", "new talk +won -lost")
              .user("user_1")
              .group("group_1", "user_1")
              .lead(new LeadDraft("lead_1").name("Wayne Enterprises"))
              .story("a", "user_1", 100, "0 new", "10 talk", "20.5 won")
              .story("b", "0.0000019 new", "30 talk")
              .story("c", "5 new")
              .data());
  private CloseServer server;
  private CloseClient client;

  @BeforeEach
  void start() throws IOException {
    CloseLimits limits = new CloseLimits(3, 4);
    server = new CloseServer(account, "key", limits, new AccountEdits(account, 1, false));
    client = new CloseClient(server.url(), "key");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/user/,                                            user_1",
    "/lead/,                                            lead_1",
    "/opportunity/,                                     c b a",
    "/opportunity/?_order_by=date_created,              a b c",
    "/opportunity/?_order_by=date_created&_skip=1&_limit=1, b",
    "/opportunity/?user_id__in=user_1%2Cuser_2,         a",
    "/opportunity/?date_created__gt=2024-01-01T00:00:00, c b",
    "/opportunity/?date_created__lte=2024-01-01T00:00:00.000001%2B00:00, b a",
    "/opportunity/?date_created__gte=2024-01-02,        ''",
    "/activity/status_change/opportunity/,              b_1 a_2 a_1",
    "/activity/status_change/opportunity/?opportunity_id=b, b_1",
    "/activity/status_change/opportunity/?activity_at__lt=2024-01-01T00:00:20.5, a_1",
  })
  void answersWhatWasAskedFor(String path, String ids) throws IOException {
    assertEquals(ids, String.join(" ", topIds(client.json(path))));
  }

  @Test
  void recordsHaveTheShapesOfClose() throws IOException {
    JsonNode opportunity = client.json("/opportunity/b/");
    assertEquals("2024-01-01T00:00:00.000001+00:00", opportunity.get("date_created").textValue());
    assertEquals(opportunity.get("date_created"), opportunity.get("date_updated"));
    assertEquals("orga_1", opportunity.get("organization_id").textValue());
    assertEquals("OpportunityStatusChange", client.json(CHANGES + "b_1/").get("_type").asText());
    assertFalse(client.json("/pipeline/").has("has_more"));
    assertFalse(client.json("/group/").at("/data/0").has("members"));
    assertEquals("user_1", client.json("/group/group_1/").at("/members/0/user_id").textValue());
    assertEquals(
        "{\"id\":\"c\"}", client.json("/opportunity/?_fields=id").at("/data/0").toString());
  }

  @Test
  void pagesReachAllRecordsUntilTheDeepestSkip() throws IOException {
    assertEquals(List.of("c", "b", "a"), client.pages("/opportunity/", 2));
    assertTrue(client.json("/opportunity/?_limit=2").get("has_more").booleanValue());
    assertFalse(client.json("/opportunity/?_limit=3").get("has_more").booleanValue());
    refused(400, "/opportunity/?_skip=5", "max_skip = 4");
    refused(400, "/opportunity/?_limit=4", "max_limit = 3");
  }

  @Test
  void refusesAsDocumented() throws IOException {
    refused(404, "/nothing/", "Not found");
    refused(404, "/opportunity/x/", "Not found");
    refused(400, "/opportunity/?date_created__gt=x", "field-errors");
    refused(400, "/opportunity/?_order_by=note", "field-errors");
    refused(400, "/opportunity/?_skip=-1", "field-errors");
    refused(400, "/event/?_skip=1", "field-errors");
    HttpResponse<String> response = new CloseClient(server.url(), "other").response("/me/");
    assertEquals(401, response.statusCode());
    assertEquals("{\"error\":\"Unauthorized\"}", response.body());
  }

  @Test
  void changeShowsInItsRecordAndInTheLog() throws IOException {
    account.put(
        RecordKind.OPPORTUNITY,
        account.record(RecordKind.OPPORTUNITY, "a").orElseThrow().put("value", 7));
    account.remove(RecordKind.OPPORTUNITY, "b");
    String now = account.now().minusSeconds(1).toString();
    assertEquals(List.of("a"), topIds(client.json("/opportunity/?date_updated__gte=" + now)));

    JsonNode first = client.json("/event/?_limit=1");
    assertEquals("deleted", first.at("/data/0/action").textValue());
    assertEquals("b", first.at("/data/0/previous_data/id").textValue());
    account.remove(RecordKind.OPPORTUNITY, "c");
    JsonNode second =
        client.json("/event/?_limit=1&_cursor=" + first.get("cursor_next").textValue());
    assertEquals("[\"value\"]", second.at("/data/0/changed_fields").toString());
    assertEquals(7, second.at("/data/0/data/value").intValue());
    assertTrue(second.get("cursor_next").isNull());
    assertEquals(
        2, client.json("/event/?object_type=opportunity&action=deleted").get("data").size());
  }

  @Test
  void faultsAreWhatTheySay() throws IOException {
    server.faults(request -> Fault.THROTTLED);
    HttpResponse<String> throttled = client.response("/me/");
    assertEquals(429, throttled.statusCode());
    assertEquals("2", throttled.headers().firstValue("Retry-After").orElseThrow());
    assertTrue(throttled.headers().firstValue("RateLimit").orElseThrow().endsWith("reset=2"));
    server.faults(request -> Fault.ERROR);
    assertEquals(500, client.response("/me/").statusCode());
    server.faults(request -> Fault.UNAVAILABLE);
    assertEquals(503, client.response("/me/").statusCode());
    for (Fault cut : List.of(Fault.CUT, Fault.CUT_BODY)) {
      server.faults(request -> cut);
      assertThrows(IOException.class, () -> client.response("/opportunity/"), cut.name());
    }
    String before = account.ndjson();
    server.faults(request -> Fault.CHANGED);
    assertEquals(200, client.response("/opportunity/").statusCode());
    assertFalse(before.equals(account.ndjson()), "changed");
  }

  private void refused(int status, String path, String message) throws IOException {
    HttpResponse<String> response = client.response(path);
    assertEquals(status, response.statusCode(), path);
    assertTrue(response.body().contains(message), response.body());
  }

  private static List<String> topIds(JsonNode list) {
    return list.get("data").findValuesAsText("id");
  }
}
