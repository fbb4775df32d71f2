package org.opportunityfunnel.itests.swapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.opportunityfunnel.itests.close.CloseEvents;
import org.opportunityfunnel.itests.harness.Await;
import org.opportunityfunnel.itests.harness.Distribution;
import org.opportunityfunnel.itests.harness.FreePort;
import org.opportunityfunnel.itests.harness.FunnelClient;
import org.opportunityfunnel.itests.harness.FunnelServer;
import org.opportunityfunnel.itests.harness.SharedServer;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.importing.ImportFolderWriter;
import org.opportunityfunnel.testkit.years.SalesYears;

/**
 * For a minute, sixteen clients ask while engines are stopped, started, updated, refreshed,
 * replaced, removed and added, another one is preferred, and the data changes: by imports, good
 * ones and bad ones, by events, and by saved searches, and exports run beside. No request fails,
 * every answer is the oracle's, and at the end the reports of all organizations are the oracle's of
 * exactly what was acknowledged, here and from an export in an empty store. {@code
 * -Dfunnel.soak=MINUTES} goes on for longer, and then memory and latency must stay as they are.
 */
@ExtendWith(SharedServer.class)
class SwapUnderLoadIT {
  private static final int CLIENTS = 16;
  private static final int OPERATIONS = 50;
  private static final Duration LONG_ENOUGH =
      Duration.ofMinutes(Integer.getInteger("funnel.soak", 1));
  private static final int WINDOWS = 10;

  /** Fewer windows than that have nothing to compare. */
  private static final int SOAK_MINUTES = 5;

  private static final long MORE_MEBIBYTES = 24;
  private static final double SLOWER = 2;
  private static final String ALL_RIGHTS = "\"report\",\"import\",\"search\",\"admin\"";
  private static final String KEY = "00112233445566778899aabbccddeeff";
  private static final Set<String> ENGINES = Set.of("columnar", "sql", "oracle");

  private static FunnelServer server;
  private static FunnelClient growing;
  private static FunnelClient evented;
  private static FunnelClient imported;

  private final KnownVersions versions = new KnownVersions();
  private final Ledger byEvents = new Ledger();
  private final Ledger byImports = new Ledger();
  private int step;
  private long version;

  @BeforeAll
  static void start() {
    Distribution distribution = Distribution.assembly("load");
    distribution.configure(
        "org.opportunityfunnel.close-load.cfg",
        "organization = orga_evented",
        "closeOrganization = orga_close",
        ".webhookKeys = " + KEY);
    server = FunnelServer.of(distribution, FreePort.find());
    server.start().awaitReady();
    growing = server.newKey("orga_growing", ALL_RIGHTS);
    evented = server.newKey("orga_evented", ALL_RIGHTS);
    imported = server.newKey("orga_imported", ALL_RIGHTS);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void noRequestFailsAndEveryAnswerIsRight(@TempDir Path folder, FunnelServer empty) {
    Operator operator = new Operator(server.process());
    // Else most answers would be kept ones, and no engine's.
    operator.run("config:property-set -p org.opportunityfunnel.reports answerCacheMebibytes 0");
    operator.run("feature:install funnel-engine-sql");
    grow();
    MixedLoad beside = beside();
    long end = System.nanoTime() + LONG_ENOUGH.toNanos();
    int before = operator.done();
    Swaps swaps = new Swaps(server.distribution(), folder);
    try (CheckingClients clients = CheckingClients.start(CLIENTS, growing, versions);
        beside) {
      Windows windows =
          new Windows(server.process(), clients.latencies(), LONG_ENOUGH.dividedBy(WINDOWS));
      beside.start();
      while (System.nanoTime() < end || operator.done() - before < OPERATIONS) {
        swaps.nextRound().forEach(operator::run);
        grow();
        int answered = clients.answered();
        Await.until("answers", () -> clients.answered() > answered + CLIENTS);
        windows.look();
      }
      System.out.printf(
          "%d operations, %d data versions, %d answers %s, %d failed; beside %s%n%s",
          operator.done() - before,
          step,
          clients.answered(),
          clients.byEngine(),
          clients.failed(),
          beside.done(),
          windows);
      assertEquals("", clients.firstFailure());
      assertEquals(0, clients.failed());
      assertEquals("", beside.firstFailure());
      assertTrue(clients.byEngine().keySet().containsAll(ENGINES), clients.byEngine()::toString);
      if (LONG_ENOUGH.toMinutes() >= SOAK_MINUTES) {
        assertTrue(windows.growth() < MORE_MEBIBYTES, windows::toString);
        assertTrue(windows.slowdown() < SLOWER, windows::toString);
      }
    }
    assertEquals("", beside.firstFailure());
    assertEquals(beside.searches(), storedSearches());
    OrganizationData grown = GrowingYears.data(GrowingYears.level(step - 1));
    new RoundTrip(growing, grown, SalesYears.pipeline(0)).check(version, back(empty, "growing"));
    new RoundTrip(evented, byEvents.data(), "sales")
        .check(byEvents.version(), back(empty, "evented"));
    new RoundTrip(imported, byImports.data(), "sales")
        .check(byImports.version(), back(empty, "imported"));
  }

  private static FunnelClient back(FunnelServer empty, String name) {
    return empty.newKey("orga_back_" + name, ALL_RIGHTS);
  }

  private MixedLoad beside() {
    String catalog = ImportFolderWriter.ndjson(new Ledger().data(), 1);
    evented.importNdjson(catalog).expect(200);
    imported.importNdjson(catalog).expect(200);
    CloseEvents events = new CloseEvents(server.anonymous(), "orga_close", KEY);
    Await.until("the webhook", () -> events.deliver(events.ofNoInterest()).status() == 200);
    return new MixedLoad(events, evented, byEvents, imported, byImports);
  }

  /** The next step's records. */
  private void grow() {
    JsonNode answer = growing.importNdjson(GrowingYears.lines(step)).expect(200).json();
    version = answer.path("data_version").asLong();
    assertTrue(version > 0);
    versions.add(version, GrowingYears.level(step));
    step++;
  }

  private static Map<String, String> storedSearches() {
    Map<String, String> stored = new TreeMap<>();
    imported
        .get("/api/v1/saved_search/")
        .expect(200)
        .json()
        .path("data")
        .forEach(one -> stored.put(one.path("id").asText(), one.path("name").asText()));
    return stored;
  }
}
