package org.opportunityfunnel.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opportunityfunnel.api.security.Right;

/** Which right each method of each path needs: that one and no other lets a caller pass. */
@TestInstance(Lifecycle.PER_CLASS)
class RightsTest {
  private static final Map<String, Right> NEEDED =
      Map.ofEntries(
          Map.entry("POST /report/funnel/opportunity/stages/", Right.REPORT),
          Map.entry("POST /report/funnel/opportunity/totals/", Right.REPORT),
          Map.entry("GET /me/", Right.REPORT),
          Map.entry("GET /pipeline/", Right.REPORT),
          Map.entry("GET /pipeline/{id}/", Right.REPORT),
          Map.entry("GET /user/", Right.REPORT),
          Map.entry("GET /user/{id}/", Right.REPORT),
          Map.entry("GET /group/", Right.REPORT),
          Map.entry("GET /group/{id}/", Right.REPORT),
          Map.entry("GET /status/opportunity/", Right.REPORT),
          Map.entry("GET /status/opportunity/{id}/", Right.REPORT),
          Map.entry("GET /engine/", Right.REPORT),
          Map.entry("GET /engine/{id}/", Right.REPORT),
          Map.entry("GET /saved_search/", Right.REPORT),
          Map.entry("GET /saved_search/{id}/", Right.REPORT),
          Map.entry("POST /saved_search/preview/", Right.REPORT),
          Map.entry("POST /saved_search/", Right.SEARCH),
          Map.entry("PUT /saved_search/{id}/", Right.SEARCH),
          Map.entry("DELETE /saved_search/{id}/", Right.SEARCH),
          Map.entry("POST /import/", Right.IMPORT),
          Map.entry("GET /import/", Right.IMPORT),
          Map.entry("DELETE /import/{id}/", Right.IMPORT),
          Map.entry("GET /sync/", Right.IMPORT),
          Map.entry("GET /sync/delivery/", Right.IMPORT),
          Map.entry("GET /export/", Right.ADMIN),
          Map.entry("GET /status/", Right.IMPORT),
          Map.entry("DELETE /organization/{id}/", Right.ADMIN),
          Map.entry("POST /sync/", Right.IMPORT),
          Map.entry("GET /import/mapping/", Right.IMPORT),
          Map.entry("GET /import/mapping/{id}/", Right.IMPORT),
          Map.entry("GET /api_key/", Right.ADMIN),
          Map.entry("POST /api_key/", Right.ADMIN),
          Map.entry("DELETE /api_key/{id}/", Right.ADMIN));
  private static final Map<Right, String> KEYS =
      Map.of(
          Right.REPORT, "reporter",
          Right.IMPORT, "importer",
          Right.SEARCH, "searcher",
          Right.ADMIN, "admin");

  private RunningApi api;

  @BeforeAll
  void start() throws Exception {
    api = RunningApi.start();
  }

  @AfterAll
  void stop() {
    api.close();
  }

  static Stream<Arguments> calls() {
    return NEEDED.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void onlyThatRight(String call, Right needed) throws Exception {
    String[] parts = call.replace("{id}", "x").split(" /");
    for (Right right : Right.values()) {
      HttpResponse<String> answer = api.call(KEYS.get(right), parts[0], parts[1], "{}");
      if (right == needed) {
        assertNotEquals(403, answer.statusCode(), answer.body());
      } else {
        assertEquals(403, answer.statusCode(), right + " " + answer.body());
        assertEquals(ErrorCase.lacks(needed.wireName()), answer.body());
      }
    }
  }

  /** What is described is what is served, so nothing can be left out of the table. */
  @Test
  void noMethodIsLeftOut() throws Exception {
    JsonNode paths = new ObjectMapper().readTree(api.get("openapi.json").body()).get("paths");
    Set<String> described = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (!method.getValue().has("security")) {
          described.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
        }
      }
    }
    assertEquals(described, new TreeSet<>(NEEDED.keySet()));
  }
}
