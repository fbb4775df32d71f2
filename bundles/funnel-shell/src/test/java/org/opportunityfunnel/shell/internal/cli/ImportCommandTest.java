package org.opportunityfunnel.shell.internal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opportunityfunnel.shell.internal.fake.FakeServer;
import org.opportunityfunnel.shell.internal.fake.FakeServer.Answer;

class ImportCommandTest {
  @TempDir Path folder;
  private FakeServer server;

  @BeforeEach
  void start() throws IOException {
    server = ServerFixture.start();
    Files.writeString(folder.resolve("pipeline.json"), "{\"id\":\"pipe_1\"}\n");
    Files.writeString(folder.resolve("lead.json.gz"), "not really gzip");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private CliRun run(String... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = "import";
    arguments[1] = folder.toString();
    System.arraycopy(options, 0, arguments, 2, options.length);
    return CliRun.of(Map.of("FUNNEL_URL", server.url(), "FUNNEL_KEY", "k3y"), folder, arguments);
  }

  @Test
  void sendsTheFolderAndShowsTheCounts() throws IOException {
    server.on(
        "POST /import/",
        "{\"counts\":{\"pipeline\":{\"added\":1,\"changed\":0,\"unchanged\":0,\"removed\":0},"
            + "\"lead\":{\"added\":0,\"changed\":2,\"unchanged\":3000,\"removed\":4}},"
            + "\"data_version\":7,\"visible\":true,\"problems\":[],\"problem_total\":0}");
    CliRun run = run();
    assertEquals(0, run.code(), run.err());
    assertEquals(
        """
        Records   Added  Changed  Unchanged  Removed
        pipeline      1        0          0        0
        lead          0        2      3,000        4
        Reports see it, as data version 7.
        """,
        run.out());
    assertEquals(
        "lead.json.gz: 100%  0.0 of 0.0 KiB  RATE KiB/s\nAll sent; the server is at it.\n",
        run.err().replaceFirst("[0-9.]+ KiB/s", "RATE KiB/s"));
    FakeServer.Request request = server.last("POST /import/");
    assertEquals("on_error=fail", request.query().replaceAll("&id=[0-9a-f-]{36}", ""));
    assertEquals("application/zip", request.header("Content-type"));
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(request.body()))) {
      ZipEntry first = zip.getNextEntry();
      assertEquals("pipeline.json", first.getName());
      assertEquals("{\"id\":\"pipe_1\"}\n", new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      assertEquals("lead.json.gz", zip.getNextEntry().getName());
      assertEquals("not really gzip", new String(zip.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void badDataIsListed() {
    server.on(
        "POST /import/",
        request ->
            Answer.json(
                400,
                "{\"errors\":[\"lead.json.gz line 1: must be gzip\",\"pipeline.json line 1:"
                    + " name: must be a text\"],\"field-errors\":{},\"problem_total\":2}"));
    CliRun run = run();
    assertEquals(1, run.code());
    assertEquals("", run.out());
    assertTrue(
        run.err()
            .endsWith(
                """
                lead.json.gz line 1: must be gzip
                pipeline.json line 1: name: must be a text
                2 problems. Nothing was stored.
                """),
        run.err());
  }

  @Test
  void skippedRecordsAreListedAndTheRestIsStored() {
    server.on(
        "POST /import/",
        "{\"counts\":{},\"data_version\":7,\"visible\":false,\"problem_total\":3,\"problems\":["
            + "{\"file\":\"lead.json\",\"line\":9,\"field\":\"id\",\"message\":\"is missing\"}]}");
    CliRun run = run("--on-error", "skip");
    assertEquals(0, run.code());
    assertEquals(
        "on_error=skip", server.last("POST /import/").query().replaceAll("&id=[0-9a-f-]{36}", ""));
    assertTrue(
        run.err()
            .endsWith(
                "lead.json line 9: id: is missing\n… and 2 more\n3 problems; what they are about was left out.\n"),
        run.err());
    assertTrue(run.out().endsWith("Reports will see it soon, as data version 7.\n"), run.out());
  }

  @Test
  void whereNoRecordCameItSaysSo() {
    server.on("POST /import/", "{\"counts\":{},\"data_version\":7,\"visible\":true}");
    CliRun run = run();
    assertEquals(0, run.code());
    assertEquals("There was no record to import.\n", run.out());
  }

  @Test
  void saysWhatItLeavesOut() throws IOException {
    Files.writeString(folder.resolve("opportunities.json"), "[]");
    server.on("POST /import/", "{\"counts\":{},\"visible\":true}");
    CliRun run = run();
    assertEquals(0, run.code());
    assertTrue(
        run.err().startsWith("Left out, no name of records: opportunities.json\n"), run.err());
  }

  @Test
  void aFolderOfNothingIsRefusedBeforeAnythingIsSent() throws IOException {
    Files.delete(folder.resolve("pipeline.json"));
    Files.delete(folder.resolve("lead.json.gz"));
    CliRun run = run();
    assertEquals(1, run.code());
    assertTrue(run.err().contains("has nothing to import"), run.err());
    assertEquals(0, server.requests().size());
  }
}
