package org.opportunityfunnel.itests.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opportunityfunnel.itests.harness.Answer;
import org.opportunityfunnel.itests.harness.FunnelServer;
import org.opportunityfunnel.itests.harness.SharedServer;

/**
 * Text that would be SQL, script or a pattern elsewhere is data wherever a search may have text.
 */
@ExtendWith(SharedServer.class)
class SearchInjectionIT {
  private static final List<String> TEXTS =
      List.of(
          "x'; DROP TABLE opportunity; --",
          "' OR '1'='1",
          "\") UNION SELECT 1 FROM lead --",
          "%",
          "_",
          "\\",
          "$1 ?1 :a {fn now()} /* */",
          "$$a$$",
          ".*(a+)+$",
          "</script><script>alert(1)</script>",
          "${jndi:ldap://127.0.0.1/a}",
          "'||pg_sleep(9)||'");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static SearchClient client;

  /** Each text is in all members of one user's opportunity. */
  @BeforeAll
  static void load(FunnelServer server) {
    client = SearchClient.of(server, "orga_injection");
    ArrayNode statuses = JSON.createArrayNode();
    StringBuilder lines = new StringBuilder();
    for (String text : TEXTS) {
      statuses.addObject().put("id", text).put("label", text).put("type", "active");
      lines
          .append(
              record("Opportunity", text)
                  .put("lead_id", "lead " + text)
                  .put("user_id", user(text))
                  .put("status_id", text)
                  .put("note", text)
                  .put("date_created", "2024-01-01")
                  .put("custom.cf_" + text, text))
          .append('\n')
          .append(record("Lead", "lead " + text).put("name", text).put("custom.cf_lead", text))
          .append('\n');
    }
    ObjectNode pipeline = record("Pipeline", "pipe_injection").put("name", "Injection");
    pipeline.set("statuses", statuses);
    client.http().importNdjson(pipeline + "\n" + lines).expect(200);
  }

  static Stream<String> places() {
    return Stream.of(
        "{\"type\":\"id\",\"value\":%s}",
        "{\"type\":\"text\",\"mode\":\"exact_value\",\"value\":%s}",
        "{\"type\":\"in_status\",\"status_ids\":[%s]}",
        "{\"type\":\"in_status\",\"status_ids\":[%s],\"before\":{\"type\":\"now\"}}",
        regular("note", "{\"type\":\"term\",\"values\":[%s]}"),
        regular("note", "{\"type\":\"text\",\"mode\":\"exact_value\",\"value\":%s}"),
        regular("status_label", "{\"type\":\"term\",\"values\":[\"none\",%s]}"),
        regular(
            "status_id",
            "{\"type\":\"reference\",\"reference_type\":\"status.opportunity\",\"object_ids\":[%s]}"),
        """
        {"type":"has_related","this_object_type":"opportunity","related_object_type":"lead",
          "related_query":{"type":"field_condition",
            "field":{"type":"custom_field","custom_field_id":"cf_lead"},
            "condition":{"type":"term","values":[%s]}}}""");
  }

  @ParameterizedTest
  @MethodSource("places")
  void selectsWhatIsCalledSo(String place) {
    for (String text : TEXTS) {
      assertKeepsOwn(text, place.replace("%s", SearchClient.quoted(text)));
    }
  }

  @Test
  void fieldsMayBeCalledSo() {
    for (String text : TEXTS) {
      assertKeepsOwn(
          text,
          """
          {"type":"field_condition","condition":{"type":"exists"},
            "field":{"type":"custom_field","custom_field_id":%s}}"""
              .formatted(SearchClient.quoted("cf_" + text)));
    }
  }

  @Test
  void searchesMayBeCalledSo() {
    for (String text : TEXTS) {
      String body =
          SearchClient.ofOpportunities("{\"type\":\"match_all\"}")
              .replace("\"Some\"", SearchClient.quoted(text));
      String id = client.made(body);
      assertEquals(text, client.get(id).expect(200).json().path("name").asText());
      client.remove(id).expect(204);
    }
  }

  /** Words are runs of letters and digits; a text without one is in none. */
  @ParameterizedTest
  @ValueSource(strings = {"full_words", "phrase", "beginning_of_words"})
  void wordsAreFound(String mode) {
    for (String text : TEXTS) {
      String query =
          """
          {"type":"text","mode":"%s","value":%s}"""
              .formatted(mode, SearchClient.quoted(text));
      boolean hasWords = text.codePoints().anyMatch(Character::isLetterOrDigit);
      assertTrue(!hasWords || count(both(query, isOf(text))) == 1, query);
    }
  }

  /** Where only certain words may be, it is refused by its path, and nothing else happens. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":%s}",
        "{\"type\":\"object_type\",\"object_type\":%s}",
        "{\"type\":\"text\",\"value\":\"a\",\"mode\":%s}",
        "{\"type\":\"match_all\",%s:1}",
        "{\"type\":\"has_related\",\"this_object_type\":%s,\"related_object_type\":\"lead\",\"related_query\":{\"type\":\"match_all\"}}",
        "{\"type\":\"field_condition\",\"condition\":{\"type\":\"exists\"},\"field\":{\"type\":\"regular_field\",\"object_type\":\"opportunity\",\"field_name\":%s}}",
        "{\"type\":\"in_status\",\"status_ids\":[\"a\"],\"before\":{\"type\":\"fixed_utc\",\"value\":%s}}",
      })
  void isRefusedWhereOnlyCertainWordsMayBe(String place) {
    JsonNode before = client.list().expect(200).json();
    for (String text : TEXTS) {
      String query = place.replace("%s", SearchClient.quoted(text));
      Answer refused = client.create(SearchClient.ofOpportunities(query)).expect(400);
      refused
          .json()
          .path("field-errors")
          .fieldNames()
          .forEachRemaining(
              path -> assertTrue(path.startsWith("s_query.query"), refused::toString));
      assertTrue(refused.json().path("field-errors").size() > 0, refused::toString);
    }
    assertEquals(before, client.list().expect(200).json());
    assertEquals(TEXTS.size(), count("{\"type\":\"match_all\"}"));
  }

  @Test
  void theOlderSyntaxTakesItInQuotes() {
    for (String text : TEXTS) {
      String quoted = text.replace("\\", "\\\\").replace("\"", "\\\"");
      String query = SearchClient.quoted("status_id:\"" + quoted + "\"");
      String id =
          client.made("{\"name\":\"a\",\"type\":\"opportunity\",\"query\":%s}".formatted(query));
      assertEquals(Set.of(user(text)), client.users("pipe_injection", id), query);
    }
  }

  private static void assertKeepsOwn(String text, String query) {
    assertEquals(1, count(query), query);
    assertEquals(1, count(both(query, isOf(text))), query);
  }

  private static int count(String query) {
    String body = "{\"type\":\"opportunity\",\"s_query\":{\"query\":%s}}".formatted(query);
    return client.preview(body).expect(200).json().path("count").asInt();
  }

  private static String both(String one, String other) {
    return "{\"type\":\"and\",\"queries\":[%s,%s]}".formatted(one, other);
  }

  private static String isOf(String text) {
    return regular("user_id", "{\"type\":\"term\",\"values\":[\"%s\"]}".formatted(user(text)));
  }

  private static String regular(String field, String condition) {
    return """
        {"type":"field_condition","condition":%s,"field":{
          "type":"regular_field","object_type":"opportunity","field_name":"%s"}}"""
        .formatted(condition, field);
  }

  private static ObjectNode record(String type, String id) {
    return JSON.createObjectNode().put("_type", type).put("id", id);
  }

  private static String user(String text) {
    return "user_" + TEXTS.indexOf(text);
  }
}
