package org.opportunityfunnel.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.opportunityfunnel.itests.harness.Answer;
import org.opportunityfunnel.itests.harness.Askers;
import org.opportunityfunnel.itests.harness.Await;
import org.opportunityfunnel.itests.harness.Distribution;
import org.opportunityfunnel.itests.harness.FreePort;
import org.opportunityfunnel.itests.harness.FunnelClient;
import org.opportunityfunnel.itests.harness.FunnelServer;
import org.opportunityfunnel.itests.harness.Readme;
import org.opportunityfunnel.itests.harness.WorkedExample;

/** Bundles and configurations change while a server runs; its console says which. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SwappingIT {
  private static final List<String> COMMANDS = Readme.commands("swap");
  private static final String STOP = COMMANDS.get(0);
  private static final String START = COMMANDS.get(1);
  private static final String UPDATE = COMMANDS.get(2);
  private static final int ROUNDS = 3;
  private static final int CLIENTS = 4;

  private static FunnelServer server;
  private static FunnelClient client;

  @BeforeAll
  static void start() {
    server = FunnelServer.of(Distribution.assembly("swapping"), FreePort.find());
    server.start().awaitReady();
    client = server.newOrganization();
    WorkedExample.importInto(client);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  @Order(1)
  void noRequestFailsWhileTheOnlyEngineComesAndGoes() {
    try (Askers askers = Askers.start(CLIENTS, client, WorkedExample.request())) {
      for (int round = 0; round < ROUNDS; round++) {
        int before = askers.answered();
        stopEngine();
        startEngine();
        Await.until("answers after a start", () -> askers.answered() > before + CLIENTS);
        int started = askers.answered();
        server.process().type(UPDATE);
        Await.until("answers after an update", () -> askers.answered() > started + CLIENTS);
      }
      assertEquals("", askers.firstFailure());
    }
    WorkedExample.assertAnswered(client);
  }

  @Test
  @Order(2)
  void withoutAnEngineTheAnswerIs503() {
    stopEngine();
    Answer answer = client.report("stages", WorkedExample.request()).expect(503);
    assertFalse(answer.json().path("error").asText().isEmpty());
    assertTrue(Integer.parseInt(answer.header("Retry-After")) > 0);
    startEngine();
    client.report("stages", WorkedExample.request()).expect(200);
  }

  @Test
  @Order(3)
  void aLimitTakesEffectWhileTheServerRuns() {
    server.process().type("config:property-set -p org.opportunityfunnel.rest rateLimit 2");
    server.process().type("config:property-set -p org.opportunityfunnel.rest rateLimitSeconds 60");
    Await.until(
        "a refusal", () -> client.report("totals", WorkedExample.request()).status() == 429);
    Answer refused = client.report("totals", WorkedExample.request()).expect(429);
    assertTrue(
        refused.header("RateLimit").matches("limit=2, remaining=0, reset=\\d+"),
        refused.header("RateLimit"));
    assertTrue(Integer.parseInt(refused.header("Retry-After")) > 0);
    assertFalse(refused.json().path("error").asText().isEmpty());
  }

  private static void stopEngine() {
    server.process().type(STOP);
    Await.until("no engine", () -> health() == 503);
  }

  private static void startEngine() {
    server.process().type(START);
    Await.until("an engine", () -> health() == 200);
  }

  private static int health() {
    return server.anonymous().get("/api/v1/health/").status();
  }
}
