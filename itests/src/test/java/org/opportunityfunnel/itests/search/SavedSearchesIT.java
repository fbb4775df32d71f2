package org.opportunityfunnel.itests.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.itests.harness.Answer;
import org.opportunityfunnel.itests.harness.FunnelServer;
import org.opportunityfunnel.itests.harness.SharedServer;

/** Saved searches are made, used, changed, tried and removed over HTTP; bad ones are refused. */
@ExtendWith(SharedServer.class)
class SavedSearchesIT {
  private static SearchClient client;

  @BeforeAll
  static void load(FunnelServer server) {
    client = SearchClient.of(server, "orga_saved_searches");
    SearchRecords.importInto(client.http());
  }

  @Test
  void areUsedAtOnceAsTheyAreMadeAndChangedAndRemoved() {
    String large = SearchClient.ofOpportunities(SearchRecords.worthMoreThan(5_000));
    Answer made = client.create(large).expect(201);
    String id = made.json().path("id").asText();
    assertTrue(id.startsWith("save_"), made::toString);
    assertEquals("application/json", made.header("Content-Type"));
    assertEquals("orga_saved_searches", made.json().path("organization_id").asText());
    assertEquals(Set.of("user_bert", "user_cleo"), users(id));
    assertEquals(made.json(), client.get(id).expect(200).json());
    assertEquals(made.json(), named(client.list().expect(200).json(), id));

    String small = SearchClient.ofOpportunities(SearchRecords.worthMoreThan(20_000));
    Answer changed =
        client
            .change(id, small.replace("\"name\":\"Some\"", "\"name\":\"Large ones\""))
            .expect(200);
    assertEquals("Large ones", changed.json().path("name").asText());
    assertEquals(Set.of("user_cleo"), users(id));

    JsonNode renamed = client.change(id, "{\"name\":\"Again\"}").expect(200).json();
    assertEquals(changed.json().path("s_query"), renamed.path("s_query"));
    assertEquals(renamed, client.get(id).expect(200).json());

    client.remove(id).expect(204);
    client.get(id).expect(404);
    client.remove(id).expect(404);
    client.change(id, "{\"name\":\"Ghost\"}").expect(404);
    Answer report = client.report("stages", SearchRecords.PIPELINE, id).expect(400);
    assertTrue(report.json().path("field-errors").has("query.saved_search_id"), report::toString);
  }

  @Test
  void areTriedWithoutBeingStored() {
    JsonNode before = client.list().expect(200).json();
    String body =
        """
        {"type":"opportunity","timezone":"Asia/Kathmandu","s_query":{"query":%s}}"""
            .formatted(SearchRecords.worthMoreThan(5_000));
    JsonNode preview = client.preview(body).expect(200).json();
    assertEquals(2, preview.path("count").asInt());
    assertEquals(3, preview.path("total").asInt());
    assertTrue(preview.path("data_version").asLong() > 0, preview::toString);
    assertEquals(before, client.list().expect(200).json());
  }

  /** What is wrong, and where; every problem is named, and nothing is stored. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"type":"nonsense"}                                             | s_query.query.type
          {"type":"match_all","extra":1}                                  | s_query.query.extra
          {"type":"and","queries":[{"type":"match_all"},{"type":"or"}]}   | s_query.query.queries[1].queries
          {"type":"field_condition","field":{"type":"regular_field","object_type":"opportunity","field_name":"nix"},"condition":{"type":"exists"}} | s_query.query.field.field_name
          {"type":"field_condition","field":{"type":"regular_field","object_type":"opportunity","field_name":"value"},"condition":{"type":"number_range"}} | s_query.query.condition
          {"type":"field_condition","field":{"type":"regular_field","object_type":"opportunity","field_name":"status_id"},"condition":{"type":"term","values":[1]}} | s_query.query.condition.values[0]
          {"type":"has_related","this_object_type":"opportunity","related_object_type":"contact","related_query":{"type":"match_all"}} | s_query.query.related_object_type
          """)
  void whatIsWrongIsNamedByItsPath(String query, String path) {
    JsonNode before = client.list().expect(200).json();
    String body = SearchClient.ofOpportunities(query);
    for (Answer refused : new Answer[] {client.create(body), client.preview(body)}) {
      assertEquals(400, refused.status(), refused::toString);
      assertTrue(refused.json().path("field-errors").has(path), refused::toString);
    }
    assertEquals(before, client.list().expect(200).json());
  }

  @Test
  void allThatIsWrongIsNamedTogether() {
    Answer refused =
        client.create(
            """
            {"type":"contact","surprise":1,"s_query":{"query":{"type":"or","queries":[
              {"type":"id","value":7},{"type":"text","value":"a","mode":"magic"}]}}}""");
    JsonNode errors = refused.expect(400).json().path("field-errors");
    for (String field : new String[] {"name", "type", "surprise"}) {
      assertTrue(errors.has(field), field + " in " + refused);
    }
    Answer nodes =
        client.create(
            SearchClient.ofOpportunities(
                """
                {"type":"or","queries":[
                  {"type":"id","value":7},{"type":"text","value":"a","mode":"magic"}]}"""));
    JsonNode paths = nodes.expect(400).json().path("field-errors");
    assertTrue(paths.has("s_query.query.queries[0].value"), nodes::toString);
    assertTrue(paths.has("s_query.query.queries[1].mode"), nodes::toString);
  }

  @Test
  void aRefusedChangeLeavesTheSearchAsItWas() {
    String id = client.made(SearchClient.ofOpportunities(SearchRecords.worthMoreThan(5_000)));
    JsonNode before = client.get(id).expect(200).json();
    client.change(id, SearchClient.ofOpportunities("{\"type\":\"nonsense\"}")).expect(400);
    assertEquals(before, client.get(id).expect(200).json());
    assertEquals(Set.of("user_bert", "user_cleo"), users(id));
    client.remove(id).expect(204);
    assertFalse(client.list().body().contains(id));
  }

  private static Set<String> users(String id) {
    return client.users(SearchRecords.PIPELINE, id);
  }

  private static JsonNode named(JsonNode list, String id) {
    for (JsonNode one : list.path("data")) {
      if (one.path("id").asText().equals(id)) {
        return one;
      }
    }
    throw new AssertionError("No " + id + " in " + list);
  }
}
