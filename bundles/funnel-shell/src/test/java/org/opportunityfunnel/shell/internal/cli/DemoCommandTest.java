package org.opportunityfunnel.shell.internal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opportunityfunnel.shell.internal.fake.FakeDistribution;
import org.opportunityfunnel.shell.internal.fake.FakeServer;
import org.opportunityfunnel.shell.internal.fake.FakeServer.Answer;

@Timeout(120)
class DemoCommandTest {
  private static final String TOTALS = "POST /report/funnel/opportunity/totals/";

  @TempDir Path folder;
  private Path home;
  private FakeServer server;

  @BeforeEach
  void start() throws IOException {
    home = Files.createDirectories(folder.resolve("my dist"));
    server = ServerFixture.start();
    touch(home.resolve("data/funnel/admin.key"), "k3y");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static void touch(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private CliRun run(String... options) {
    String[] arguments = new String[options.length + 1];
    arguments[0] = "demo";
    System.arraycopy(options, 0, arguments, 1, options.length);
    return CliRun.of(
        Map.of("FUNNEL_HTTP_PORT", "" + server.port(), "FUNNEL_URL", "http://not.asked.invalid"),
        home,
        arguments);
  }

  @Test
  void asksTheServerThatRunsAlready() {
    CliRun run = run();
    assertEquals(0, run.code(), run.err());
    assertEquals("A server runs at " + server.url() + " already; it is asked.\n", run.err());
    assertEquals(
        """
        Sales
          created 2026-07-01 – 2026-09-30 · Europe/Berlin

        Stage    Count                       Advanced  Lost  Lost %   Time     Value USD
        Lead in    200  ███████████████████     60.0%    50   25.0%  3d 4h  1,234,567.89
        Won        120  ███████████▍                                          987,654.32

          200 opportunities · win rate 70.6% (120 of 170 won or lost)
          time to win 10d 0h · sales velocity 11,619.46 USD a day

        The server is at SERVER. The same report by curl:

        curl -u "$(cat 'HOME/data/funnel/admin.key'):" -H 'Content-Type: application/json' \
        -d '{"pipeline":"pipe_r","type":"created-cohort","cohort_relative_range":"last-quarter"}' \
        SERVER/api/v1/report/funnel/opportunity/stages/

        """,
        run.out().replace(server.url(), "SERVER").replace(home.toString(), "HOME"));
    assertFalse((run.out() + run.err()).contains("k3y"));
  }

  /** A server that is a script: it is there from its start until a report of totals was asked. */
  private void serverThatStarts() throws IOException {
    Path started = folder.resolve("started");
    Path stopped = folder.resolve("stopped");
    new FakeDistribution(home)
        .withServer(
            "echo \"$1 $FUNNEL_HTTP_PORT $KARAF_EXEC\" > '" + started + ".new'",
            "mv '" + started + ".new' '" + started + "'",
            "while [ ! -e '" + stopped + "' ]; do sleep 0.05; done",
            "exit 7");
    server.on(
        "GET /health/",
        request ->
            Answer.json(Files.exists(started) ? 200 : 404, ServerFixture.text("health.json")));
    server.on(
        TOTALS,
        request -> {
          touch(stopped, "");
          return Answer.json(200, ServerFixture.text("totals.json"));
        });
  }

  @Test
  void startsTheServerAndFillsIt() throws IOException {
    serverThatStarts();
    server.on(
        "GET /pipeline/",
        request ->
            Answer.json(
                200,
                server.requests().stream().anyMatch(one -> one.path().equals("/import/"))
                    ? ServerFixture.text("pipelines.json")
                    : "{\"data\":[]}"));
    server.on("POST /import/", "{\"counts\":{},\"data_version\":1,\"visible\":true}");
    CliRun run = run("--opportunities", "50", "--today", "2026-10-15");
    assertEquals(3, run.code());
    assertEquals(
        "server " + server.port() + " exec\n", Files.readString(folder.resolve("started")));
    assertTrue(run.out().contains("curl -u"), run.out());
    assertTrue(run.out().endsWith("Ctrl-C stops the server.\n"), run.out());
    assertTrue(run.err().contains("The server ended with status 7. Its log is "), run.err());
    assertTrue(server.last("POST /import/").body().length > 10_000);
    assertTrue(Files.exists(home.resolve("data/demo/opportunity.json.gz")));
  }

  @Test
  void leavesDataThatIsThere() throws IOException {
    serverThatStarts();
    CliRun run = run();
    assertTrue(run.out().contains("curl -u"), run.out());
    assertTrue(server.requests().stream().noneMatch(one -> one.path().equals("/import/")));
    assertFalse(Files.exists(home.resolve("data/demo")));
  }

  @Test
  void aServerThatDiesSaysWhy() throws IOException {
    new FakeDistribution(home)
        .withServer("echo chatter", "echo 'funnel: the port is in use' >&2", "exit 1");
    server.on("GET /health/", request -> Answer.json(404, "{}"));
    CliRun run = run();
    assertEquals(3, run.code());
    assertEquals(
        "Starting the server at SERVER …\nfunnel: the port is in use\n"
            + "The server did not start. Its log is HOME/data/log/karaf.log\n",
        run.err().replace(server.url(), "SERVER").replace(home.toString(), "HOME"));
    assertEquals("", run.out());
  }

  @Test
  void aServerThatIsNeverReadyIsStopped() throws IOException {
    Path stopped = folder.resolve("was stopped");
    new FakeDistribution(home)
        .withServer(
            "trap \"touch '" + stopped + "'; exit 0\" TERM", "while :; do sleep 0.05; done");
    server.on("GET /health/", request -> Answer.json(404, "{}"));
    CliRun run = run("--wait", "1");
    assertEquals(3, run.code());
    assertTrue(run.err().contains("The server is not ready after 1 s."), run.err());
    assertTrue(Files.exists(stopped));
  }

  @Test
  void aDistributionWithoutAServerIsTold() {
    server.on("GET /health/", request -> Answer.json(404, "{}"));
    CliRun run = run();
    assertEquals(3, run.code());
    assertTrue(run.err().contains("Can't start " + home.resolve("bin/karaf")), run.err());
  }

  @Test
  void aKeyThatIsNotThereIsTold() throws IOException {
    Files.delete(home.resolve("data/funnel/admin.key"));
    CliRun run = run();
    assertEquals(1, run.code());
    assertTrue(run.err().contains("There is no key in " + home.resolve("data/funnel")), run.err());
  }
}
