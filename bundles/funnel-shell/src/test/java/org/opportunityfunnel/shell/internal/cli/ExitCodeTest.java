package org.opportunityfunnel.shell.internal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opportunityfunnel.shell.internal.fake.FakeServer;
import org.opportunityfunnel.shell.internal.fake.FakeServer.Answer;

class ExitCodeTest {
  @TempDir Path home;
  private FakeServer server;

  @BeforeEach
  void start() throws IOException {
    server = ServerFixture.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private CliRun run(String arguments, String... variables) {
    Map<String, String> environment = new HashMap<>();
    environment.put("FUNNEL_URL", server.url());
    environment.put("FUNNEL_KEY", "k3y-that-nobody-may-see");
    for (int i = 0; i < variables.length; i += 2) {
      environment.put(variables[i], variables[i + 1]);
    }
    String[] split = arguments.isEmpty() ? new String[0] : arguments.split(" ");
    return CliRun.of(environment, home, split);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "demo",
        "import",
        "report",
        "report stages",
        "report totals",
        "pipelines",
        "stages",
        "totals",
        "keys",
        "keys create",
        "keys list",
        "keys revoke",
        "searches",
        "searches list",
        "searches show",
        "searches preview",
        "searches create",
        "searches change",
        "searches remove",
        "engines",
        "sync",
        "organizations",
        "organizations remove",
        "export",
        "status",
        "demo-data"
      })
  void everyCommandHasHelp(String command) {
    CliRun run = run((command + " --help").strip());
    assertEquals(0, run.code());
    assertTrue(run.out().startsWith(("Usage: funnel " + command).strip()), run.out());
    assertTrue(run.out().contains("3   The server can't be reached or started."), run.out());
    assertEquals("", run.err());
    assertTrue(run.out().lines().allMatch(line -> line.length() <= 80), run.out());
  }

  @ParameterizedTest
  @CsvSource({
    "status, 0",
    "pipelines, 0",
    "report stages -p Sales, 0",
    "sync, 0",
    "organizations, 2",
    "organizations remove orga_x, 2",
    "export, 2",
    "export no-such-folder/x, 1",
    "sync --show --whole, 2",
    "key list, 1",
    "'', 2",
    "nonsense, 2",
    "report, 2",
    "key, 2",
    "key create, 2",
    "import, 2",
    "import no-such-folder, 2",
    "import . --on-error maybe, 2",
    "demo-data x --opportunities 0, 2",
    "demo-data x --today yesterday, 2",
    "demo --port http, 2"
  })
  void codes(String command, int code) {
    CliRun run = run(command);
    assertEquals(code, run.code(), run.err());
    assertEquals(code != 0, !run.err().isEmpty(), run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"status", "pipelines", "report totals", "key list", "key revoke x"})
  void nobodyIsThere(String command) {
    server.close();
    CliRun run = run(command);
    assertEquals(3, run.code());
    assertEquals(1, run.err().lines().count(), run.err());
    assertFalse(run.err().contains("Exception"), run.err());
  }

  @Test
  void aWrongAddressIsUsage() {
    assertEquals(2, run("pipelines", "FUNNEL_URL", "8181").code());
    assertEquals(2, run("pipelines", "FUNNEL_URL", "", "FUNNEL_HTTP_PORT", "x").code());
  }

  @Test
  void aRefusalIsToldAsItIs() {
    server.on(
        "POST /report/funnel/opportunity/totals/",
        request ->
            Answer.json(
                400,
                "{\"errors\":[],\"field-errors\":{\"timezone\":\"no zone \\u001b[2J\","
                    + "\"users\":\"unknown\"}}"));
    CliRun run = run("report totals -p Sales --timezone Mars");
    assertEquals(1, run.code());
    assertEquals("timezone: no zone �[2J\nusers: unknown\n", run.err());
  }

  @Test
  void statusOfAServerThatIsNotReady() {
    server.on(
        "GET /health/",
        request ->
            Answer.json(
                503,
                "{\"status\":\"unavailable\",\"store\":\"locked\",\"engines\":[],"
                    + "\"authentication\":\"ready\"}"));
    CliRun run = run("status");
    assertEquals(1, run.code());
    assertEquals(
        server.url() + " can't answer yet.\nstore: locked\nauthentication: ready\n", run.out());
    server.on("GET /health/", request -> Answer.json(404, "{}"));
    assertEquals(3, run("status").code());
  }

  @Test
  void debugShowsWhereAFailureComesFrom() {
    assertTrue(run("--debug key list").err().contains("    at org.opportunityfunnel."));
    CliRun after = run("key list --debug");
    assertTrue(after.err().contains("    at org.opportunityfunnel."), after.err());
    assertFalse(after.err().contains("k3y"), after.err());
  }

  @Test
  void noCommandShowsTheKey() {
    for (String command : new String[] {"status", "pipelines", "key list", "key list --debug"}) {
      CliRun run = run(command);
      assertFalse((run.out() + run.err()).contains("k3y"), command);
    }
  }
}
