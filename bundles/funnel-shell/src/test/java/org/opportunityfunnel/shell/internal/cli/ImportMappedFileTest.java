package org.opportunityfunnel.shell.internal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opportunityfunnel.shell.internal.fake.FakeServer;
import org.opportunityfunnel.shell.internal.fake.FakeServer.Answer;

class ImportMappedFileTest {
  @TempDir Path folder;
  private FakeServer server;

  @BeforeEach
  void start() throws IOException {
    server = ServerFixture.start();
    Files.writeString(folder.resolve("deals.csv"), "id;stage\n1;Lead\n");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String deals() {
    return folder.resolve("deals.csv").toString();
  }

  private CliRun run(String... arguments) {
    return CliRun.of(Map.of("FUNNEL_URL", server.url(), "FUNNEL_KEY", "k3y"), folder, arguments);
  }

  @Test
  void aFileIsSentAsItIsAndNoticesAreShown() {
    server.on(
        "POST /import/",
        "{\"counts\":{\"opportunity\":{\"added\":1,\"changed\":0,\"unchanged\":0,\"removed\":0}},"
            + "\"data_version\":7,\"visible\":true,\"problems\":[],\"problem_total\":0,"
            + "\"notices\":[\"Not used: the columns x\\u001b[2J.\"]}");
    CliRun run = run("import", "--mapping", "my deals", deals());
    assertEquals(0, run.code(), run.err());
    assertTrue(run.err().endsWith("\nNot used: the columns x\uFFFD[2J.\n"), run.err());
    assertTrue(run.out().contains("opportunity      1        0"), run.out());
    FakeServer.Request request = server.last("POST /import/");
    assertEquals(
        "on_error=fail&mapping=my%20deals", request.query().replaceAll("&id=[0-9a-f-]{36}", ""));
    assertEquals("text/csv", request.header("Content-type"));
    assertEquals("id;stage\n1;Lead\n", request.text());
  }

  @Test
  void aMappingThatIsNotThereIsTold() {
    server.on(
        "POST /import/",
        request ->
            Answer.json(
                400,
                "{\"errors\":[],\"field-errors\":{\"mapping\":\"There is no mapping of that name;"
                    + " there are: hubspot-deals.\"}}"));
    CliRun run = run("import", deals(), "--mapping=hubspot");
    assertEquals(1, run.code());
    assertTrue(
        run.err().endsWith("There is no mapping of that name; there are: hubspot-deals.\n"),
        run.err());
  }

  @Test
  void aCsvFileNeedsAMapping() {
    CliRun run = run("import", deals());
    assertEquals(2, run.code());
    assertTrue(
        run.err().contains("is a CSV file; say how to read it, such as with --map"), run.err());
    assertEquals(0, server.requests().size());
  }

  @Test
  void aMappingIsForAFile() {
    CliRun run = run("import", folder.toString(), "--mapping=hubspot-deals");
    assertEquals(2, run.code());
    assertTrue(run.err().contains(" is not a file; a mapping is for one CSV file."), run.err());
    assertEquals(2, run("import", "no.csv", "--mapping=hubspot-deals").code());
    assertEquals(0, server.requests().size());
  }
}
