package org.opportunityfunnel.itests.close;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.report.Include;
import org.opportunityfunnel.itests.harness.Answer;
import org.opportunityfunnel.itests.harness.Await;
import org.opportunityfunnel.itests.harness.Distribution;
import org.opportunityfunnel.itests.harness.FreePort;
import org.opportunityfunnel.itests.harness.FunnelClient;
import org.opportunityfunnel.itests.harness.FunnelServer;
import org.opportunityfunnel.itests.harness.OracleComparison;
import org.opportunityfunnel.testkit.close.AccountEdits;
import org.opportunityfunnel.testkit.close.CloseAccount;
import org.opportunityfunnel.testkit.close.CloseLimits;
import org.opportunityfunnel.testkit.close.CloseServer;
import org.opportunityfunnel.testkit.close.Faults;
import org.opportunityfunnel.testkit.data.Sketch;
import org.opportunityfunnel.testkit.oracle.OracleRequest;

/** An account of Close, synced by the assembly over HTTP, with a server that fails now and then. */
class SyncIT {
  private static final String SYNC = "/api/v1/sync/";
  private static final String IN_CLOSE = "orga_in_close";
  private static final String API_KEY = "api_k3y";
  private static final long SEED = 7;

  private static CloseAccount account;
  private static AccountEdits edits;
  private static CloseServer close;
  private static FunnelServer server;
  private static FunnelClient synced;
  private static FunnelClient imported;

  @BeforeAll
  static void start() throws Exception {
    account = account();
    edits = new AccountEdits(account, SEED, true);
    close = new CloseServer(account, API_KEY, CloseLimits.REAL, edits);
    Distribution distribution = Distribution.assembly("sync");
    distribution.configure(
        "org.opportunityfunnel.close-synced.cfg",
        "organization = orga_synced",
        "closeOrganization = " + IN_CLOSE,
        "url = " + close.url(),
        ".apiKey = " + API_KEY);
    server = FunnelServer.of(distribution, FreePort.find());
    server.start().awaitReady();
    synced = server.newKey("orga_synced", "\"report\",\"import\"");
    imported = server.newKey("orga_imported", "\"report\",\"import\"");
  }

  @AfterAll
  static void stop() {
    server.close();
    close.close();
  }

  @Test
  void whatIsSyncedIsReportedAsIfItWereImported() {
    close.faults(Faults.seeded(SEED, 10));
    JsonNode first = sync("");
    assertEquals("", first.path("error").asText(), first::toString);
    close.faults(Faults.NONE);
    edits.make(20);
    int before = close.requests().size();
    JsonNode second = sync("");
    assertEquals("", second.path("error").asText(), second::toString);
    List<String> asked = close.requests().subList(before, close.requests().size());
    assertTrue(asked.stream().noneMatch(path -> path.contains("/lead/?")), asked::toString);
    assertTrue(second.path("counts").path("opportunity").isObject(), second::toString);

    imported.importNdjson(account.ndjson()).expect(200);
    for (String report : List.of("stages", "totals")) {
      String body =
          OracleComparison.body(
              OracleRequest.allTime("sales")
                  .withNow(Instant.now())
                  .withInclude(EnumSet.allOf(Include.class)));
      JsonNode expected = imported.report(report, body).expect(200).json();
      Await.until(
          "the synced records in " + report,
          () -> {
            JsonNode actual = synced.report(report, body).expect(200).json();
            return actual.path("data").equals(expected.path("data"));
          });
      OracleComparison.assertSame(expected, synced.report(report, body).expect(200).json());
    }
  }

  @Test
  void whoseKeyItIsDecidesWhatIsSynced() {
    send(imported, "POST", "").expect(404);
    assertEquals(0, send(imported, "GET", "").expect(200).json().path("data").size());
    send(server.newKey("orga_synced", "\"report\""), "POST", "").expect(403);
    Answer shown = send(synced, "GET", "").expect(200);
    assertEquals(close.url(), shown.json().at("/data/0/source").asText());
    assertTrue(!shown.body().contains(API_KEY), shown::body);
  }

  /** How it stood when it had ended. */
  private static JsonNode sync(String query) {
    send(synced, "POST", query).expect(202);
    Await.until(
        "the end of the sync",
        () -> !state().path("is_running").asBoolean() && state().path("date_finished").isTextual());
    return state();
  }

  private static JsonNode state() {
    return send(synced, "GET", "").expect(200).json().at("/data/0");
  }

  private static Answer send(FunnelClient client, String method, String query) {
    return client.send(method, SYNC + query, BodyPublishers.noBody());
  }

  private static CloseAccount account() {
    Sketch sketch = new Sketch().pipeline("sales", "new talk offer +won -lost");
    for (int i = 0; i < 150; i++) {
      String end = i % 3 == 0 ? "won" : i % 3 == 1 ? "lost" : "offer";
      sketch.story(
          "o" + i, "user_" + i % 4, 100 + i, i + " new", 10 + i + " talk", 190 + i + " " + end);
    }
    return new CloseAccount(IN_CLOSE, sketch.data());
  }
}
