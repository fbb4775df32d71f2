package org.opportunityfunnel.rest.internal.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.error.Problem;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.rest.internal.FakeSavedSearches;
import org.opportunityfunnel.rest.internal.RunningApi;

@TestInstance(Lifecycle.PER_CLASS)
class SavedSearchResourceTest {

  /** Every kind of JSON value, digits that a double loses, and keys out of order. */
  private static final String TREE =
      "{\"query\":{\"type\":\"and\",\"queries\":[{\"z\":1.50,\"a\":-0.0001,\"m\":1E+30},"
          + "{\"n\":9007199254740993,\"huge\":123456789012345678901234567890},"
          + "{\"t\":\"Größe \\\"x\\\" 😀 </script>\",\"e\":\"\",\"o\":{},\"l\":[],\"b\":[true,false,null]}]},"
          + "\"results_limit\":null,\"sort\":[]}";

  private RunningApi api;

  @BeforeAll
  void start() throws Exception {
    api = RunningApi.start();
  }

  @BeforeEach
  void reset() {
    api.searches.failure = null;
    api.searches.stored.clear();
    api.searches.drafts.clear();
  }

  @AfterAll
  void stop() {
    api.close();
  }

  private String make(String key, String json) throws Exception {
    HttpResponse<String> made = api.call(key, "POST", "saved_search/", json);
    assertEquals(201, made.statusCode(), made.body());
    return made.body();
  }

  /** Shows in look-ups what is stored, as the report service does. */
  private void load() {
    api.reports.catalogs.put(
        "orga_one",
        new Catalog(1, List.of(), List.of(), List.of(), api.searches.stored.values(), List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"saved_search", "saved_search/"})
  void whatIsWrittenIsReadBackExactly(String path) throws Exception {
    String json = "{\"name\":\"Big\",\"type\":\"opportunity\",\"s_query\":" + TREE + "}";
    HttpResponse<String> made = api.call("searcher", "POST", path, json);
    assertEquals(201, made.statusCode());
    assertEquals(List.of("application/json"), made.headers().allValues("Content-Type"));
    assertEquals(List.of("no-store"), made.headers().allValues("Cache-Control"));
    assertEquals(
        "{\"id\":\"save_1\",\"name\":\"Big\",\"type\":\"opportunity\",\"organization_id\":"
            + "\"orga_one\",\"query\":null,\"s_query\":"
            + TREE
            + "}",
        made.body());
    load();
    assertEquals(made.body(), api.get("saved_search/save_1/").body());
    assertEquals(
        "{\"data\":[" + made.body() + "],\"has_more\":false}", api.get("saved_search").body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/"})
  void aChangeAndARemoval(String slash) throws Exception {
    make("searcher", "{\"name\":\"Old\",\"type\":\"lead\",\"s_query\":" + TREE + "}");
    HttpResponse<String> changed =
        api.call("searcher", "PUT", "saved_search/save_1" + slash, "{\"name\":\"New\"}");
    assertEquals(200, changed.statusCode());
    assertEquals(
        "{\"id\":\"save_1\",\"name\":\"New\",\"type\":\"lead\",\"organization_id\":\"orga_one\","
            + "\"query\":null,\"s_query\":"
            + TREE
            + "}",
        changed.body());
    HttpResponse<String> removed =
        api.call("searcher", "DELETE", "saved_search/save_1" + slash, null);
    assertEquals(204, removed.statusCode());
    assertEquals("", removed.body());
    assertEquals(Map.of(), api.searches.stored);
  }

  /** Absent and null are two things to a change. */
  @Test
  void membersArePassedOnAsTheyCame() throws Exception {
    make("searcher", "{\"name\":\"x\",\"s_query\":" + TREE + "}");
    api.call("searcher", "PUT", "saved_search/save_1/", "{\"s_query\":null}");
    assertEquals("{s_query=null}", api.searches.drafts.get(1).members().toString());
    assertNull(api.searches.stored.get("orga_one/save_1").sQuery());
    assertNull(api.searches.drafts.get(1).tzOffset());
  }

  @ParameterizedTest
  @ValueSource(strings = {"saved_search/preview", "saved_search/preview/"})
  void aPreviewCountsAndStoresNothing(String path) throws Exception {
    String json = "{\"type\":\"lead\",\"query\":\"*\",\"timezone\":\"Europe/Berlin\"}";
    HttpResponse<String> answer = api.post(path, json, Map.of("X-TZ-Offset", "-5.0"));
    assertEquals(200, answer.statusCode());
    assertEquals("{\"count\":3,\"total\":10,\"data_version\":5000000000}", answer.body());
    assertEquals(Map.of(), api.searches.stored);
    assertEquals("-5.0", api.searches.drafts.get(0).tzOffset());
    assertEquals(
        "{type=lead, query=*, timezone=Europe/Berlin}",
        api.searches.drafts.get(0).members().toString());
  }

  @ParameterizedTest
  @CsvSource({"POST, saved_search/", "PUT, saved_search/save_1", "POST, saved_search/preview/"})
  void whatDoesNotCompileIsToldByItsPath(String method, String path) throws Exception {
    String at = "s_query.query.queries[0].condition.values";
    api.searches.failure =
        FunnelException.invalid(
            List.of(new Problem(at, "This must be a list."), new Problem("name", "No.")));
    HttpResponse<String> answer = api.call("all", method, path, "{}");
    assertEquals(400, answer.statusCode());
    assertEquals(
        "{\"errors\":[],\"field-errors\":{\""
            + at
            + "\":\"This must be a list.\",\"name\":\"No.\"}}",
        answer.body());
  }

  @ParameterizedTest
  @CsvSource({"POST, saved_search/", "PUT, saved_search/save_1/", "POST, saved_search/preview"})
  void whatCannotBeStoredIs503(String method, String path) throws Exception {
    api.searches.failure = new FunnelException(ErrorCode.UNAVAILABLE, "No store.");
    HttpResponse<String> answer = api.call("all", method, path, "{}");
    assertEquals(503, answer.statusCode());
    assertEquals(List.of("2"), answer.headers().allValues("Retry-After"));
  }

  @ParameterizedTest
  @CsvSource({"GET", "PUT", "DELETE"})
  void otherOrganizationsSearchesAreAsIfTheyWereNotThere(String method) throws Exception {
    make("searcher", "{\"name\":\"Ours\"}");
    load();
    String body = method.equals("PUT") ? "{\"name\":\"Theirs now\"}" : null;
    HttpResponse<String> ours = api.call("stranger", method, "saved_search/save_1/", body);
    HttpResponse<String> nobodys = api.call("stranger", method, "saved_search/save_9/", body);
    assertEquals(404, ours.statusCode());
    assertEquals(nobodys.statusCode(), ours.statusCode());
    assertEquals(nobodys.body(), ours.body());
    assertEquals("Ours", api.searches.stored.get("orga_one/save_1").name());
  }

  @Test
  void aTreeAsDeepAsFiltersMayBeArrives() throws Exception {
    String deep =
        "{\"type\":\"and\",\"queries\":[".repeat(20) + "{\"type\":\"match_all\"}" + "]}".repeat(20);
    make("searcher", "{\"name\":\"Deep\",\"s_query\":{\"query\":" + deep + "}}");
  }

  @Test
  void aSwapOfTheServiceIsNotSeen() throws Exception {
    make("searcher", "{\"name\":\"x\"}");
    FakeSavedSearches next = new FakeSavedSearches();
    api.services.searches().set(next);
    api.services.searches().clear(api.searches);
    try {
      assertEquals(200, api.post("saved_search/preview/", "{}").statusCode());
      assertEquals(1, next.drafts.size());
    } finally {
      api.services.searches().set(api.searches);
    }
  }
}
