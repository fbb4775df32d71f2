package org.opportunityfunnel.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opportunityfunnel.rest.internal.ErrorCase.ALL;
import static org.opportunityfunnel.rest.internal.ErrorCase.JSON;
import static org.opportunityfunnel.rest.internal.ErrorCase.NOT_JSON;
import static org.opportunityfunnel.rest.internal.ErrorCase.NO_ID;
import static org.opportunityfunnel.rest.internal.ErrorCase.NO_METHOD;
import static org.opportunityfunnel.rest.internal.ErrorCase.NO_PATH;
import static org.opportunityfunnel.rest.internal.ErrorCase.UNAUTHORIZED;
import static org.opportunityfunnel.rest.internal.ErrorCase.key;
import static org.opportunityfunnel.rest.internal.ErrorCase.lacks;
import static org.opportunityfunnel.rest.internal.ErrorCase.of;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every status of the contract's table, one line a case, with the exact body. */
@TestInstance(Lifecycle.PER_CLASS)
class ErrorAnswersTest {
  private static final String STAGES = "report/funnel/opportunity/stages/";
  private static final String TOTALS = "report/funnel/opportunity/totals";

  private RunningApi api;

  @BeforeAll
  void start() throws Exception {
    api = RunningApi.start();
  }

  @AfterAll
  void stop() {
    api.close();
  }

  static Stream<ErrorCase> cases() {
    return Stream.concat(general(), SavedSearchErrors.cases());
  }

  private static Stream<ErrorCase> general() {
    return Stream.of(
        // 400
        of(
            "POST " + STAGES,
            List.of(ALL, JSON),
            "",
            400,
            "{\"errors\":[\"The body is empty; it must be a JSON object.\"],\"field-errors\":{}}"),
        of(
            "POST " + STAGES,
            List.of(ALL, JSON),
            "{\n  \"pipeline\": }",
            400,
            "{\"errors\":[\"Malformed JSON at line 2, column 15: this is not what JSON has"
                + " here.\"],\"field-errors\":{}}"),
        of(
            "POST " + TOTALS,
            List.of(ALL, JSON),
            "{\"query\":{\"type\":1,\"type\":2},\"query\":3}",
            400,
            "{\"errors\":[],\"field-errors\":{\"query.type\":\"This key is there twice; give it"
                + " once.\",\"query\":\"This key is there twice; give it once.\"}}"),
        of(
            "POST " + STAGES + "?pipeline=x",
            List.of(ALL, JSON),
            "{}",
            400,
            "{\"errors\":[],\"field-errors\":{\"pipeline\":\"There are no query parameters"
                + " here.\"}}"),
        // 401
        of("GET pipeline/", List.of(), null, 401, UNAUTHORIZED),
        of("GET me", List.of(), null, 401, UNAUTHORIZED),
        of("POST import/", List.of(), "{}", 401, UNAUTHORIZED),
        of("DELETE api_key/x/", List.of(), null, 401, UNAUTHORIZED),
        of("POST " + STAGES, List.of(JSON), "{}", 401, UNAUTHORIZED),
        of("POST " + STAGES, List.of("Accept: a/b"), "{", 401, UNAUTHORIZED),
        of("GET me/", List.of("Authorization: Basic"), null, 401, UNAUTHORIZED),
        of("GET me/", List.of("Authorization: Digest x"), null, 401, UNAUTHORIZED),
        of("GET me/", List.of("Authorization: Bearer wrong"), null, 401, UNAUTHORIZED),
        of("GET me/", List.of(ALL, "Authorization: Bearer all"), null, 401, UNAUTHORIZED),
        // 403
        of("GET me/", List.of(key("importer")), null, 403, lacks("report")),
        of("POST " + STAGES, List.of(key("admin"), JSON), "{}", 403, lacks("report")),
        of("POST import/", List.of(key("reporter")), "{}", 403, lacks("import")),
        of("GET api_key/", List.of(key("reporter")), null, 403, lacks("admin")),
        // 404
        of("GET ", List.of(), null, 404, NO_PATH),
        of("GET nothing/here/", List.of(ALL), null, 404, NO_PATH),
        of("GET pipelines", List.of(), null, 404, NO_PATH),
        of("GET pipeline/x/y", List.of(ALL), null, 404, NO_PATH),
        of("GET pipeline/x", List.of(ALL), null, 404, NO_ID),
        of("GET user/x/", List.of(ALL), null, 404, NO_ID),
        of("GET group/x", List.of(ALL), null, 404, NO_ID),
        of("GET saved_search/x/", List.of(ALL), null, 404, NO_ID),
        of("GET status/opportunity/x/", List.of(ALL), null, 404, NO_ID),
        // 405
        of("GET " + STAGES, List.of(ALL), null, 405, NO_METHOD),
        of("PUT me/", List.of(), "{}", 405, NO_METHOD),
        of("DELETE pipeline/x/", List.of(ALL), null, 405, NO_METHOD),
        of("BREW health/", List.of(), null, 405, NO_METHOD),
        // 406
        of(
            "POST " + STAGES,
            List.of(ALL, JSON, "Accept: image/png"),
            "{}",
            406,
            "{\"error\":\"This can be answered as application/json or text/csv or"
                + " image/svg+xml.\"}"),
        of(
            "POST " + TOTALS,
            List.of(ALL, JSON, "Accept: image/svg+xml"),
            "{}",
            406,
            "{\"error\":\"This can be answered as application/json or text/csv.\"}"),
        of(
            "GET user/",
            List.of(ALL, "Accept: text/csv"),
            null,
            406,
            "{\"error\":\"This can be answered as application/json.\"}"),
        of(
            "GET health/",
            List.of("Accept: nonsense"),
            null,
            406,
            "{\"error\":\"This can be answered as application/json.\"}"),
        // 415
        of("POST " + STAGES, List.of(ALL), "{}", 415, NOT_JSON),
        of("POST " + STAGES, List.of(ALL, "Content-Type: ;"), "{}", 415, NOT_JSON),
        of("POST " + STAGES, List.of(ALL, "Content-Type: text/plain"), "{}", 415, NOT_JSON),
        of(
            "POST " + STAGES,
            List.of(ALL, "Content-Type: application/json; charset=utf-16"),
            "{}",
            415,
            NOT_JSON),
        of(
            "POST " + STAGES,
            List.of(ALL, "Content-Type: application/x-www-form-urlencoded"),
            "a=b",
            415,
            NOT_JSON),
        of(
            "POST " + STAGES,
            List.of(ALL, JSON, "Content-Encoding: gzip"),
            "{}",
            415,
            "{\"error\":\"The body must come without a Content-Encoding.\"}"),
        of(
            "POST import/",
            List.of(ALL, "Content-Type: application/x-ndjson", "Content-Encoding: br"),
            "{}",
            415,
            "{\"error\":\"Content-Encoding must be gzip or identity.\"}"),
        of(
            "POST import/",
            List.of(ALL, JSON),
            "{}",
            415,
            "{\"error\":\"The body must be application/x-ndjson or application/zip or text/csv in UTF-8; say"
                + " so in the header Content-Type.\"}"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void answers(ErrorCase given) throws Exception {
    HttpResponse<String> response = send(given);
    assertEquals(given.answer(), response.body());
    assertEquals(given.status(), response.statusCode());
    assertEquals("application/json", header(response, "Content-Type"));
    assertEquals("no-store", header(response, "Cache-Control"));
    assertEquals("nosniff", header(response, "X-Content-Type-Options"));
    if (given.status() == 401) {
      assertEquals(
          List.of(
              "Basic realm=\"Opportunity Funnel\", charset=\"UTF-8\"",
              "Bearer realm=\"Opportunity Funnel\""),
          response.headers().allValues("WWW-Authenticate"));
    }
    if (given.status() == 405) {
      assertTrue(header(response, "Allow").contains("OPTIONS"), header(response, "Allow"));
    }
  }

  private HttpResponse<String> send(ErrorCase given) throws Exception {
    int space = given.call().indexOf(' ');
    HttpRequest.Builder request =
        HttpRequest.newBuilder(api.uri(given.call().substring(space + 1)))
            .method(
                given.call().substring(0, space),
                given.body() == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(given.body()));
    for (String header : given.headers()) {
      int colon = header.indexOf(':');
      request.header(header.substring(0, colon), header.substring(colon + 1).strip());
    }
    return api.send(request);
  }

  private static String header(HttpResponse<String> response, String name) {
    return String.join(" | ", response.headers().allValues(name));
  }

  @Test
  void headAndOptions() throws Exception {
    HttpResponse<String> head =
        api.send(api.request("pipeline/").method("HEAD", BodyPublishers.noBody()));
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
    HttpResponse<String> options =
        api.send(
            HttpRequest.newBuilder(api.uri(STAGES)).method("OPTIONS", BodyPublishers.noBody()));
    assertEquals(200, options.statusCode());
    assertEquals("POST,OPTIONS", header(options, "Allow"));
    assertEquals("", header(options, "Access-Control-Allow-Origin"));
  }
}
