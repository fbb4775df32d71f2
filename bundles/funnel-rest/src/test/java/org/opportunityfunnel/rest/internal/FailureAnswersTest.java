package org.opportunityfunnel.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.error.Problem;

/** What becomes of failures below HTTP. */
@TestInstance(Lifecycle.PER_CLASS)
class FailureAnswersTest {
  private static final String STAGES = "report/funnel/opportunity/stages/";

  private RunningApi api;

  @BeforeAll
  void start() throws Exception {
    api = RunningApi.start();
  }

  @BeforeEach
  void reset() {
    api.reports.failure = null;
  }

  @AfterAll
  void stop() {
    api.close();
  }

  private static String retryAfter(HttpResponse<String> response) {
    return String.join(" | ", response.headers().allValues("Retry-After"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          NOT_FOUND       | 404 |   | {"error":"It says so."}
          FORBIDDEN       | 403 |   | {"error":"It says so."}
          UNAUTHENTICATED | 401 |   | {"error":"Unauthorized"}
          UNAVAILABLE     | 503 | 2 | {"error":"It says so."}
          GONE            | 503 | 2 | {"error":"It says so."}
          INVALID         | 400 |   | {"errors":["It says so."],"field-errors":{}}
          """)
  void everyCodeHasItsStatus(ErrorCode code, int status, String retryAfter, String body)
      throws Exception {
    api.reports.failure = new FunnelException(code, "It says so.");
    HttpResponse<String> response = api.post(STAGES, "{}");
    assertEquals(status, response.statusCode());
    assertEquals(body, response.body());
    assertEquals(retryAfter == null ? "" : retryAfter, retryAfter(response));
  }

  @Test
  void allProblemsAreToldTogether() throws Exception {
    api.reports.failure =
        FunnelException.invalid(
            List.of(
                new Problem("pipeline", "A."),
                new Problem("", "B."),
                new Problem("query.saved_search_id", "C."),
                new Problem("pipeline", "D."),
                new Problem("", "E.")));
    assertEquals(
        "{\"errors\":[\"B.\",\"E.\"],\"field-errors\":{\"pipeline\":\"A. D.\","
            + "\"query.saved_search_id\":\"C.\"}}",
        api.post(STAGES, "{}").body());
  }

  @Test
  void aBugShowsNothingButAnId() throws Exception {
    api.reports.failure = new IllegalStateException("inner secret");
    HttpResponse<String> response = api.post(STAGES, "{}");
    assertEquals(500, response.statusCode());
    assertTrue(
        response
            .body()
            .matches(
                "\\{\"error\":\"Something went wrong inside\\. The log says more under this error"
                    + " ID\\.\",\"error_id\":\"[0-9a-f-]{36}\"}"),
        response.body());
  }

  @Test
  void textThatIsNoUnicodeCanBeAnswered() throws Exception {
    api.reports.failure = FunnelException.invalid(List.of(new Problem("a\ud800", "\udc00b")));
    assertEquals(
        "{\"errors\":[],\"field-errors\":{\"a\ufffd\":\"\ufffdb\"}}",
        api.post(STAGES, "{}").body());
  }

  @Test
  void missingServicesAre503() throws Exception {
    try (RunningApi empty = RunningApi.empty(Settings.in(Path.of("nowhere")))) {
      HttpResponse<String> nobodyChecks = empty.get("me/");
      assertEquals(503, nobodyChecks.statusCode());
      assertEquals("2", retryAfter(nobodyChecks));
      empty.services.authenticators().add(new FakeAuthenticator(), 0, 1);
      assertEquals(
          "{\"error\":\"There is no report format that can write this report at the moment; try"
              + " again soon.\"}",
          empty.post(STAGES, "{}").body());
      empty.services.formats().add(new FakeFormat("text/x"), 0, 2);
      assertEquals(
          "{\"error\":\"There is no report service at the moment; try again soon.\"}",
          empty.post(STAGES, "{}").body());
      assertEquals(503, empty.get("pipeline/").statusCode());
      assertEquals(503, empty.get("api_key/").statusCode());
      assertEquals(
          "{\"error\":\"There is no saved search service at the moment; try again soon.\"}",
          empty.post("saved_search/preview/", "{}").body());
      assertEquals(503, empty.call("all", "PUT", "saved_search/x/", "{}").statusCode());
      assertEquals(503, empty.call("all", "DELETE", "saved_search/x/", null).statusCode());
      HttpRequest.Builder load =
          empty
              .request("import/")
              .header("Content-Type", "application/x-ndjson")
              .POST(BodyPublishers.ofString("{}"));
      assertEquals(503, empty.send(load).statusCode());
      assertEquals(404, empty.get("nothing/").statusCode());
    }
  }
}
