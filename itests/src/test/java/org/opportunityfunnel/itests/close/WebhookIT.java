package org.opportunityfunnel.itests.close;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
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
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.data.Sketch;
import org.opportunityfunnel.testkit.importing.ImportFolderWriter;
import org.opportunityfunnel.testkit.oracle.Oracle;
import org.opportunityfunnel.testkit.oracle.OracleRequest;

/** Close's webhook in the assembly, configured by files in {@code etc}. */
class WebhookIT {
  private static final String KEY = "00112233445566778899aabbccddeeff";
  private static final String OTHER_KEY = "ffeeddccbbaa99887766554433221100";
  private static final String IN_CLOSE = "orga_in_close";
  private static final int OPPORTUNITIES = 12;

  private static FunnelServer server;
  private static CloseEvents close;

  @BeforeAll
  static void start() {
    Distribution distribution = Distribution.assembly("webhook");
    configure(distribution, "here", IN_CLOSE);
    configure(distribution, "other", "orga_elsewhere");
    server = FunnelServer.of(distribution, FreePort.find());
    server.start().awaitReady();
    close = new CloseEvents(server.anonymous(), IN_CLOSE, KEY);
    awaitWebhook();
  }

  private static void configure(Distribution distribution, String name, String organization) {
    distribution.configure(
        "org.opportunityfunnel.close-" + name + ".cfg",
        "organization = orga_" + name,
        "closeOrganization = " + organization,
        ".webhookKeys = " + KEY);
  }

  private static void awaitWebhook() {
    Await.until("the webhook", () -> deliverCall(close) == 200);
  }

  /** Of no interest here, so that nothing changes. */
  private static int deliverCall(CloseEvents events) {
    return events.deliver(events.ofNoInterest()).status();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void deliveriesAreInTheReportsThatFollowAndSurviveSigkill() {
    FunnelClient client = server.newKey("orga_here", "\"report\",\"import\"");
    client.importNdjson(pipelineLine()).expect(200);
    List<String> updates = close.of(data(OPPORTUNITIES), "updated");
    List<String> deliveries = new ArrayList<>(updates);
    deliveries.addAll(updates);
    Collections.shuffle(deliveries, new Random(1));
    deliveries.forEach(WebhookIT::store);
    assertShown(client, OPPORTUNITIES, store(updates.get(0)));

    String last = "\"object_id\":\"o" + (OPPORTUNITIES - 1) + "\"";
    close.of(data(OPPORTUNITIES), "deleted").stream()
        .filter(event -> event.contains(last))
        .forEach(WebhookIT::store);
    server.process().kill();
    server.restart();
    awaitWebhook();
    String late = updates.stream().filter(event -> event.contains(last)).findFirst().orElseThrow();
    assertShown(client, OPPORTUNITIES - 1, store(late));
    FunnelClient other = server.newKey("orga_other", "\"report\"");
    other.report("stages", OracleComparison.body(OracleRequest.allTime("sales"))).expect(404);
  }

  @Test
  void aChangedConfigurationTakesThePathFromNoOne() {
    CloseEvents exchanged = close.withKey(OTHER_KEY);
    assertEquals(401, deliverCall(exchanged));
    setKeys(KEY + "," + OTHER_KEY);
    Await.until(
        "the second key",
        () -> {
          assertEquals(200, deliverCall(close));
          return deliverCall(exchanged) == 200;
        });
    setKeys(OTHER_KEY);
    Await.until(
        "the first key to be gone",
        () -> {
          assertEquals(200, deliverCall(exchanged));
          return deliverCall(close) == 401;
        });
    setKeys(KEY);
    awaitWebhook();
  }

  /** All of it anew: Karaf's console forgets what it is not told of a configuration with a name. */
  private static void setKeys(String keys) {
    List.of(
            "config:edit org.opportunityfunnel.close~here",
            "config:property-set organization orga_here",
            "config:property-set closeOrganization " + IN_CLOSE,
            "config:property-set .webhookKeys " + keys,
            "config:update")
        .forEach(server.process()::type);
  }

  @Test
  void whatIsWrongIsRefusedAndTheOtherPathsAreThere() {
    FunnelClient anonymous = server.anonymous();
    Answer unsigned =
        server.admin().send("POST", CloseEvents.PATH, BodyPublishers.ofString("{}")).expect(401);
    assertEquals("{\"error\":\"Unauthorized\"}", unsigned.body());
    anonymous.get(CloseEvents.PATH).expect(405);
    new CloseEvents(anonymous, "orga_of_nobody", KEY)
        .deliver(close.of(data(1), "updated").get(0).replace(IN_CLOSE, "orga_of_nobody"))
        .expect(401);
    String opportunity =
        close.of(data(1), "updated").stream()
            .filter(event -> event.contains("\"opportunity\""))
            .findFirst()
            .orElseThrow();
    Answer refused =
        close.deliver(opportunity.replace("\"value\":", "\"value\":\"much\",\"x\":")).expect(400);
    assertTrue(refused.json().path("field-errors").has("event.data.value"), refused::toString);
    server.admin().get("/api/v1/me/").expect(200);
    assertTold();
  }

  private static void assertTold() {
    String path = "/api/v1/sync/delivery/";
    JsonNode told =
        server.newKey("orga_here", "\"import\"").get(path).expect(200).json().path("data");
    assertEquals(1, told.size(), told::toString);
    assertEquals(IN_CLOSE, told.at("/0/source").asText());
    assertTrue(told.at("/0/refused/invalid").asLong() > 0, told::toString);
    assertEquals("invalid", told.at("/0/last_refusal/reason").asText(), told::toString);
    assertEquals(
        0,
        server
            .newKey("orga_of_nobody", "\"import\"")
            .get(path)
            .expect(200)
            .json()
            .path("data")
            .size());
  }

  /** The version of the data with it. */
  private static long store(String delivery) {
    Answer answer = close.deliver(delivery).expect(200);
    assertEquals("stored", answer.json().path("status").asText());
    return answer.json().path("data_version").asLong();
  }

  private static void assertShown(FunnelClient client, int opportunities, long version) {
    OracleRequest request =
        OracleRequest.allTime("sales")
            .withNow(Instant.now())
            .withInclude(EnumSet.allOf(Include.class));
    Await.until(
        "version " + version,
        () ->
            client
                    .report("totals", OracleComparison.body(request))
                    .expect(200)
                    .json()
                    .at("/meta/data_version")
                    .asLong()
                >= version);
    new OracleComparison(client, new Oracle(data(opportunities))).assertSame(request);
  }

  private static String pipelineLine() {
    return ImportFolderWriter.ndjson(data(1), 1)
        .lines()
        .filter(line -> line.contains("\"Pipeline\""))
        .collect(Collectors.joining("\n"));
  }

  private static OrganizationData data(int opportunities) {
    Sketch sketch = new Sketch().pipeline("sales", "new talk offer +won -lost");
    for (int i = 0; i < opportunities; i++) {
      String end = i % 3 == 0 ? "won" : i % 3 == 1 ? "lost" : "offer";
      sketch.story(
          "o" + i, "user_" + i % 4, 100 + i, "0 new", 10 + i + " talk", 90 + i + " " + end);
    }
    return sketch.data();
  }
}
