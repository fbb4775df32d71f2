package org.opportunityfunnel.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.itests.harness.Askers;
import org.opportunityfunnel.itests.harness.Await;
import org.opportunityfunnel.itests.harness.Distribution;
import org.opportunityfunnel.itests.harness.FreePort;
import org.opportunityfunnel.itests.harness.FunnelClient;
import org.opportunityfunnel.itests.harness.FunnelServer;
import org.opportunityfunnel.itests.harness.WorkedExample;

/** A changed configuration takes effect without a failed request. */
class ConfiguringIT {
  private static final int CLIENTS = 4;

  private static FunnelServer server;
  private static FunnelClient client;

  @BeforeAll
  static void start() {
    server = FunnelServer.of(Distribution.assembly("configuring"), FreePort.find());
    server.start().awaitReady();
    client = server.newOrganization();
    WorkedExample.importInto(client);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "org.opportunityfunnel.rest, rateLimitSeconds, 2, 3",
    "org.opportunityfunnel.reports, weekStart, sunday, monday",
    "org.opportunityfunnel.engine.columnar, threads, 1, 2",
    "org.opportunityfunnel.store.jdbc, threads, 1, 2",
  })
  void noRequestFails(String pid, String property, String first, String second) {
    try (Askers askers = Askers.start(CLIENTS, client, WorkedExample.request())) {
      for (String value : new String[] {first, second, first, second}) {
        int before = askers.answered();
        server.process().type("config:property-set -p " + pid + " " + property + " " + value);
        Await.until("answers after a change", () -> askers.answered() > before + 50 * CLIENTS);
      }
      assertEquals("", askers.firstFailure());
    }
    WorkedExample.assertAnswered(client);
  }
}
