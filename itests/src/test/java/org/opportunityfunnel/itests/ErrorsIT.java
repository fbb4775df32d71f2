package org.opportunityfunnel.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
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

/** Every documented error with its body and headers; 429 and 503 are with what causes them. */
@ExtendWith(SharedServer.class)
class ErrorsIT {
  private static final String STAGES = "/api/v1/report/funnel/opportunity/stages/";
  private static final String JSON = "application/json";

  private static FunnelServer server;
  private static FunnelClient client;

  @BeforeAll
  static void load(FunnelServer shared) {
    server = shared;
    client = shared.newOrganization();
    WorkedExample.importInto(client);
  }

  @ParameterizedTest
  @CsvSource({
    "{, line 1",
    "'', ''",
    "'{\"pipeline\":\"p\",}', line 1",
    "'[]', object",
    "'null', object",
    "'{} {}', ''",
  })
  void malformedJson(String body, String hint) {
    Answer answer = post(body, JSON, "*/*").expect(400);
    assertTrue(answer.json().path("errors").size() > 0, answer::toString);
    assertTrue(answer.json().path("field-errors").isObject(), answer::toString);
    assertTrue(answer.json().path("errors").get(0).asText().contains(hint), answer::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "Bearer none",
    "Bearer",
    "Basic !",
    "Basic bm9uZTo=",
    "Digest none",
  })
  void unknownCredentials(String authorization) {
    FunnelClient nobody = server.anonymous();
    Answer answer =
        authorization.isEmpty()
            ? nobody.get("/api/v1/me/")
            : nobody.get("/api/v1/me/", "Authorization", authorization);
    assertEquals("Unauthorized", answer.expect(401).json().path("error").asText());
    String challenges = answer.headers("WWW-Authenticate");
    assertTrue(challenges.contains("Basic") && challenges.contains("Bearer"), challenges);
  }

  @Test
  void bothWaysToSendAKey() {
    FunnelClient nobody = server.anonymous();
    String key = server.newKeyText("orga_errors", "\"report\"");
    String basic = Base64.getEncoder().encodeToString((key + ":").getBytes());
    nobody.get("/api/v1/me/", "Authorization", "Basic " + basic).expect(200);
    nobody.get("/api/v1/me/", "Authorization", "Bearer " + key).expect(200);
  }

  @Test
  void missingRights() {
    FunnelClient importer = server.newKey("orga_errors", "\"import\"");
    FunnelClient reporter = server.newKey("orga_errors", "\"report\"");
    assertForbidden(importer.report("stages", WorkedExample.request()), "report");
    assertForbidden(reporter.importNdjson(""), "import");
    assertForbidden(reporter.get("/api/v1/api_key/"), "admin");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/none/, 404",
    "GET, /api/v1/report/funnel/opportunity/none/, 404",
    "GET, /api/v1/pipeline/none/, 404",
    "GET, " + STAGES + ", 405",
    "DELETE, /api/v1/me/, 405",
    "PUT, /api/v1/import/, 405",
  })
  void wrongPathsAndMethods(String method, String path, int status) {
    Answer answer = client.send(method, path, BodyPublishers.noBody()).expect(status);
    assertFalse(answer.json().path("error").asText().isEmpty(), answer::toString);
    assertEquals(status == 405, !answer.header("Allow").isEmpty(), answer::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, text/html, 406",
    "application/json, 'application/json;q=0, text/csv;q=0', 406",
    "text/plain, */*, 415",
    "application/x-www-form-urlencoded, */*, 415",
  })
  void wrongMediaTypes(String contentType, String accept, int status) {
    Answer answer = post(WorkedExample.request(), contentType, accept).expect(status);
    assertFalse(answer.json().path("error").asText().isEmpty(), answer::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "*/*, application/json",
    "application/*, application/json",
    "text/csv, text/csv",
    "'text/csv;q=0.5, application/json', application/json",
    "'text/csv, application/json;q=0.5', text/csv",
    "'text/html, */*;q=0.1', application/json",
  })
  void acceptDecidesTheFormat(String accept, String contentType) {
    Answer answer = post(WorkedExample.request(), JSON, accept).expect(200);
    assertTrue(answer.header("Content-Type").startsWith(contentType), answer::toString);
    boolean csv = contentType.equals("text/csv");
    assertEquals(csv, answer.header("Content-Disposition").startsWith("attachment"));
  }

  @Test
  void aRequestOfMoreThan64KiB() {
    String largest = "{\"x\":\"" + "x".repeat((64 << 10) - 8) + "\"}";
    assertEquals(64 << 10, largest.length());
    post(largest, JSON, "*/*").expect(400);
    String larger = largest + " ";
    assertFalse(post(larger, JSON, "*/*").expect(413).json().path("error").asText().isEmpty());
    for (int i = 0; i < 100; i++) {
      post(larger, JSON, "*/*").expect(413);
    }
    BodyPublisher unknownLength = BodyPublishers.fromPublisher(BodyPublishers.ofString(larger));
    client.send("POST", STAGES, unknownLength, "Content-Type", JSON).expect(413);
  }

  @Test
  void withAndWithoutTheTrailingSlash() {
    String path = STAGES.substring(0, STAGES.length() - 1);
    assertEquals(
        client.post(STAGES, WorkedExample.request()).expect(200).body(),
        client.post(path, WorkedExample.request()).expect(200).body());
  }

  private static Answer post(String body, String contentType, String accept) {
    return client.send(
        "POST",
        STAGES,
        BodyPublishers.ofString(body),
        "Content-Type",
        contentType,
        "Accept",
        accept);
  }

  private static void assertForbidden(Answer answer, String right) {
    String error = answer.expect(403).json().path("error").asText();
    assertTrue(error.contains(right), error);
  }
}
