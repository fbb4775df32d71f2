package org.opportunityfunnel.itests.swapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opportunityfunnel.itests.harness.Await;
import org.opportunityfunnel.itests.harness.Build;
import org.opportunityfunnel.itests.harness.Distribution;
import org.opportunityfunnel.itests.harness.FreePort;
import org.opportunityfunnel.itests.harness.FunnelClient;
import org.opportunityfunnel.itests.harness.FunnelServer;
import org.opportunityfunnel.testkit.importing.ImportFolderWriter;

/**
 * For a minute, sixteen clients ask while engines are stopped, started, updated, refreshed,
 * replaced, removed and added, another one is preferred, and the data changes. No request fails,
 * and every answer is the oracle's.
 */
class SwapUnderLoadIT {
  private static final int CLIENTS = 16;
  private static final int OPERATIONS = 50;
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
  private static final Set<String> ENGINES = Set.of("columnar", "sql", "oracle");
  private static final String COLUMNAR = "org.opportunityfunnel.funnel.engine.columnar";
  private static final String SQL = "org.opportunityfunnel.funnel.engine.sql";
  private static final String THIRD = "org.opportunityfunnel.itest.third.engine";
  private static final String REPORTS = " -p org.opportunityfunnel.reports ";

  private static FunnelServer server;
  private static FunnelClient client;

  private final KnownVersions versions = new KnownVersions();
  private int step;

  @BeforeAll
  static void start() {
    server = FunnelServer.of(Distribution.assembly("load"), FreePort.find());
    server.start().awaitReady();
    client = server.newOrganization();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void noRequestFailsAndEveryAnswerIsRight(@TempDir Path folder) {
    Operator operator = new Operator(server.process());
    // Else most answers would be kept ones, and no engine's.
    operator.run("config:property-set" + REPORTS + "answerCacheMebibytes 0");
    operator.run("feature:install funnel-engine-sql");
    grow();
    long end = System.nanoTime() + LONG_ENOUGH.toNanos();
    int before = operator.done();
    try (CheckingClients clients = CheckingClients.start(CLIENTS, client, versions)) {
      int round = 0;
      while (System.nanoTime() < end || operator.done() - before < OPERATIONS) {
        round++;
        for (String command : round(round, folder)) {
          operator.run(command);
        }
        grow();
        int answered = clients.answered();
        Await.until("answers", () -> clients.answered() > answered + CLIENTS);
      }
      assertEquals("", clients.firstFailure());
      assertEquals(0, clients.failed());
      assertTrue(clients.byEngine().keySet().containsAll(ENGINES), clients.byEngine()::toString);
      System.out.printf(
          "%d operations, %d data versions, %d answers %s, none failed%n",
          operator.done() - before, step, clients.answered(), clients.byEngine());
    }
  }

  /** Loads some more opportunities. */
  private void grow() {
    String lines = ImportFolderWriter.ndjson(GrowingYears.increment(step), step);
    long version = client.importNdjson(lines).expect(200).json().path("data_version").asLong();
    assertTrue(version > 0);
    versions.add(version, GrowingYears.data(step));
    step++;
  }

  private static List<String> round(int round, Path folder) {
    List<String> commands = new ArrayList<>();
    Path third = Build.bundle("third-engine");
    Path columnar = server.distribution().bundle("funnel-engine-columnar");
    commands.add("bundle:stop " + COLUMNAR);
    commands.add("bundle:start " + COLUMNAR);
    commands.add("bundle:update " + COLUMNAR);
    commands.add("bundle:stop " + SQL);
    commands.add("bundle:refresh " + COLUMNAR);
    commands.add("bundle:start " + SQL);
    commands.add("config:property-set" + REPORTS + "engine sql");
    commands.add("bundle:update " + SQL);
    commands.add("bundle:install -s file:" + third);
    commands.add("config:property-set" + REPORTS + "engine columnar");
    commands.add("config:property-delete" + REPORTS + "engine");
    commands.add("bundle:update " + THIRD + " " + newer(third, round, folder));
    commands.add("bundle:stop " + COLUMNAR);
    commands.add("bundle:refresh " + SQL);
    commands.add("bundle:start " + COLUMNAR);
    commands.add("bundle:uninstall " + THIRD);
    commands.add("bundle:update " + COLUMNAR + " " + newer(columnar, round, folder));
    commands.add("bundle:uninstall " + COLUMNAR);
    commands.add("bundle:install -s file:" + columnar);
    return commands;
  }

  private static String newer(Path bundle, int round, Path folder) {
    return NewerBundle.of(bundle, "0.2." + round, folder).toUri().toString();
  }
}
