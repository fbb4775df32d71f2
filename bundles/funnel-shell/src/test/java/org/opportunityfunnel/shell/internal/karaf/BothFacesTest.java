package org.opportunityfunnel.shell.internal.karaf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.error.Problem;
import org.opportunityfunnel.api.report.Health;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.api.store.ImportRejectedException;
import org.opportunityfunnel.api.store.ImportReport;
import org.opportunityfunnel.api.store.ImportReport.Counts;
import org.opportunityfunnel.api.store.ImportReport.ImportProblem;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.shell.internal.cli.CliRun;
import org.opportunityfunnel.shell.internal.fake.FakeServer.Answer;
import org.opportunityfunnel.shell.internal.fake.FakeServices.ImportProgressStep;

/** Each command says and does the same as program and on the console. */
class BothFacesTest {
  private static final String KEY =
      "{\"id\":\"k1\",\"name\":\"ci\",\"organization\":\"orga_default\",\"rights\":[\"report\"],"
          + "\"user_id\":null,\"visible_users\":null,\"date_created\":\"2026-01-02T03:04:05Z\"";

  @TempDir Path folder;
  private BothFaces faces;

  @BeforeEach
  void start() throws IOException {
    faces = new BothFaces(folder);
    faces
        .server
        .on("GET /api_key/", "{\"data\":[" + KEY + "}]}")
        .on("POST /api_key/", request -> Answer.json(201, KEY + ",\"key\":\"ofk_k1_x\"}"))
        .on("DELETE /api_key/k 1/", request -> new Answer(204, "text/plain", new byte[0], Map.of()))
        .on(
            "DELETE /organization/emca/",
            request ->
                Answer.json(404, "{\"error\":\"There are no records of that organization.\"}"))
        .on("POST /saved_search/", "{\"id\":\"save_new\",\"name\":\"N\",\"type\":\"lead\"}")
        .on("PUT /saved_search/save_1/", "{\"id\":\"save_1\",\"name\":\"Large\"}")
        .on(
            "DELETE /saved_search/save_1/",
            request -> new Answer(204, "text/plain", new byte[0], Map.of()))
        .on("POST /saved_search/preview/", "{\"count\":1234,\"total\":4936,\"data_version\":7}");
    Files.writeString(folder.resolve("n.json"), "{\"id\":\"x\",\"name\":\"N\",\"type\":\"lead\"}");
    Files.writeString(folder.resolve("half.json"), "{\"name\": ofk_secret");
    Files.writeString(folder.resolve("list.json"), "[]");
    Files.writeString(folder.resolve("twice.json"), "{\"name\":\"a\",\"name\":\"b\"}");
  }

  @AfterEach
  void stop() {
    faces.close();
  }

  // _ stands for a blank within a word, @ for the folder.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "",
      value = {
        "0 | stages -p Sales",
        "0 | stages -p sales --by-user",
        "0 | stages -p Sales --report-range this-week --compare last-week",
        "0 | stages -p Sales --format csv",
        "0 | stages -p Sales --format text",
        "0 | totals -p Sales",
        "0 | totals -p Sales --by-user --user Ann_Lee --group east --saved-search large",
        "0 | pipelines",
        "0 | engines",
        "0 | engines --json",
        "0 | imports list",
        "0 | imports cancel mine",
        "1 | imports cancel nobody",
        "2 | imports cancel",
        "2 | imports",
        "0 | sync",
        "0 | organizations remove acme --yes",
        "1 | organizations remove emca --yes",
        "2 | organizations remove acme",
        "2 | organizations",
        "0 | sync --show",
        "0 | sync --whole --no-wait",
        "2 | sync --show --no-wait",
        "0 | keys list",
        "0 | keys create --name ci",
        "0 | keys create --name ci --user ann_lee --visible-user user_2 --right report,search",
        "0 | keys revoke k_1",
        "0 | searches list",
        "0 | searches show Large",
        "0 | searches preview --saved-search Large --timezone Asia/Tokyo",
        "0 | searches preview @n.json",
        "0 | searches create @n.json",
        "0 | searches change Large @n.json",
        "0 | searches remove save_1",
        "1 | keys revoke nobody",
        "1 | searches create @half.json",
        "1 | searches create @list.json",
        "1 | searches change Large @twice.json",
        "2 | searches create @none.json",
        "2 | searches show Nope",
        "2 | searches preview",
        "2 | searches preview @n.json --saved-search Large",
        "2 | searches",
        "2 | keys",
        "2 | keys create",
        "2 | stages",
        "2 | stages -p Nope",
        "2 | stages -p Sales --type both",
        "2 | stages -p Sales --nonsense",
        "2 | totals -p Sales --compare sometimes",
        "2 | import",
        "2 | import @nowhere"
      })
  void saysTheSame(int code, String line) {
    String[] words =
        Arrays.stream(line.split(" "))
            .map(
                word ->
                    word.replace('_', ' ').replace("save 1", "save_1").replace("user 2", "user_2"))
            .map(word -> word.startsWith("@") ? folder.resolve(word.substring(1)).toString() : word)
            .toArray(String[]::new);
    CliRun program = faces.program(words);
    ConsoleRun console = faces.console(words[0], Arrays.copyOfRange(words, 1, words.length));
    assertEquals(code, program.code(), program.err());
    assertEquals(program.out(), console.out());
    assertEquals(code != 0, !console.failure().isEmpty(), console::failure);
    String failure = console.failure().isEmpty() ? "" : console.failure() + "\n";
    assertEquals(program.err().replace("\"funnel ", "\"funnel:"), console.err() + failure);
    assertTrue(!console.failure().contains("ofk_secret"), console::failure);
  }

  @Test
  void asksInThePersonsNameWithNoMoreRightsThanNeeded() {
    faces.console("stages", "-p", "Sales", "--organization", "orga_x");
    assertEquals("console:ada", faces.fake.last().caller().id());
    assertEquals("orga_x", faces.fake.last().caller().organization());
    assertEquals(Set.of(Right.REPORT), faces.fake.last().caller().rights());
    assertEquals(
        Map.of("type", "active-stage-cohort", "pipeline", "pipe_s"), faces.fake.last().members());
    faces.console("searches", "remove", "Large");
    assertEquals(Set.of(Right.SEARCH), faces.fake.last().caller().rights());
    assertEquals("orga_default", faces.fake.last().caller().organization());
    assertEquals("remove search save_1", faces.fake.last().what());
    faces.console("keys", "list", "--organization", "orga_x");
    assertEquals("list keys orga_x", faces.fake.last().what());
    assertEquals("orga_default", faces.fake.last().caller().organization());
    assertEquals(Set.of(Right.ADMIN), faces.fake.last().caller().rights());
  }

  @Test
  void tellsEveryProblemOfARefusal() {
    faces.server.on(
        "POST /report/funnel/opportunity/totals/",
        request ->
            Answer.json(
                400,
                "{\"errors\":[\"no\"],\"field-errors\":{\"timezone\":\"no \\u001b[2J zone\"}}"));
    CliRun program = faces.program("totals", "-p", "Sales");
    faces.fake.failingReports(
        FunnelException.invalid(
            List.of(new Problem("", "no"), new Problem("timezone", "no \u001b[2J zone"))));
    ConsoleRun console = faces.console("totals", "-p", "Sales");
    assertEquals(program.err(), console.failure() + "\n");
    assertEquals("no\ntimezone: no \uFFFD[2J zone", console.failure());
  }

  @Test
  void loadsAFolderOfItsOwnDisk() throws IOException {
    Files.createDirectory(folder.resolve("in"));
    Files.writeString(folder.resolve("in/pipeline.json"), "0123456789");
    faces.fake.importing(
        new ImportReport(Map.of(RecordKind.PIPELINE, new Counts(1, 0, 0, 0)), List.of(), 0, 7),
        new ImportProgressStep("pipeline.json", 4),
        new ImportProgressStep("pipeline.json", 10),
        new ImportProgressStep("", 10));
    ConsoleRun run = faces.console("import", "in", "--on-error", "skip");
    assertEquals("", run.failure());
    assertEquals(
        """
        Records   Added  Changed  Unchanged  Removed
        pipeline      1        0          0        0
        Reports see it, as data version 7.
        """,
        run.out());
    assertEquals(
        "pipeline.json: 100%  0.0 of 0.0 KiB  RATE KiB/s\nAll read; it is being stored.\n",
        run.err().replaceFirst("[0-9.]+ KiB/s", "RATE KiB/s"));
    assertEquals("import orga_default SKIP", faces.fake.last().what());
  }

  @Test
  void tellsBadRecordsLikeTheProgram() throws IOException {
    Files.createDirectory(folder.resolve("in"));
    Files.writeString(folder.resolve("in/lead.json"), "");
    faces.server.on(
        "POST /import/",
        request ->
            Answer.json(
                400, "{\"errors\":[\"lead.json line 3: id: is missing\"],\"problem_total\":2}"));
    faces.fake.failing(
        new ImportRejectedException(
            new ImportReport(
                Map.of(), List.of(new ImportProblem("lead.json", 3, "id", "is missing")), 2, 0)));
    CliRun program = faces.program("import", folder.resolve("in").toString());
    ConsoleRun console = faces.console("import", "in");
    assertEquals(
        "lead.json line 3: id: is missing\n2 problems; the first 1 are above. Nothing was stored.",
        console.failure());
    assertTrue(program.err().endsWith(console.failure() + "\n"), program::err);
    assertEquals(1, program.code());
  }

  @Test
  void aServiceThatIsNotThereIsOneLine() throws IOException {
    Files.writeString(folder.resolve("lead.json"), "");
    faces.services.reports().clear(faces.fake);
    faces.services.searches().clear(faces.fake);
    faces.services.keys().clear(faces.fake);
    faces.services.importer().clear(faces.fake);
    faces.services.syncs().clear(faces.syncs);
    for (String line :
        List.of(
            "stages",
            "totals",
            "pipelines",
            "engines",
            "sync",
            "sync --show",
            "export x.ndjson",
            "status",
            "import .",
            "keys list",
            "searches list",
            "searches create n.json")) {
      String[] words = line.split(" ");
      ConsoleRun run = faces.console(words[0], Arrays.copyOfRange(words, 1, words.length));
      assertTrue(run.failure().startsWith("Nothing here "), run.failure());
      assertEquals(1, run.failure().lines().count(), run.failure());
      assertEquals("", run.out());
    }
  }

  @Test
  void saysWhatAnExceptionOfAServiceSays() {
    faces.fake.failing(new FunnelException(ErrorCode.UNAVAILABLE, "There is no engine."));
    assertEquals("There is no engine.", faces.console("pipelines").failure());
  }

  @Test
  void statusSaysWhatIsKept() {
    String out = faces.console("status").out();
    String kept =
        """
        data: version 42, in DuckDB v1.5\uFFFD, schema 3, 45.6 MB on the disk
        Records                    Number
        pipeline                        2
        opportunity                 1,234
        opportunity_status_change  56,789
        opportunities: created from 2024-01-02T03:04:05Z to 2026-01-02T03:04:05Z, changed last 2026-02-01T00:00:00Z
        waiting: 3 status changes for their opportunity, 5 opportunities for their lead
        removed: 1 records are remembered as gone
        """;
    assertTrue(out.endsWith(kept), out);
    String program = faces.program("status").out();
    assertTrue(program.endsWith(kept), program);
    faces.server.on("GET /status/", request -> Answer.json(403, "{\"error\":\"Forbidden\"}"));
    CliRun forbidden = faces.program("status");
    assertEquals(0, forbidden.code());
    assertTrue(forbidden.out().contains("\ndata: "), forbidden.out());
  }

  @Test
  void importsThatAreUnderWayAreListed() {
    assertEquals(
        """
        ID     State      Begun                   Records  MiB read  Records/s
        mine   storing    2026-01-02T03:04:05Z  1,234,567      43.6     98,765
        other  cancelled  2026-01-02T03:04:06Z          0       0.0          0
        """,
        faces.console("imports", "list", "--organization", "orga_x").out());
    faces.console("imports", "cancel", "mine");
    assertEquals(List.of("list orga_x", "cancel orga_default mine"), faces.underWay.told);
    faces.server.on("GET /import/", "{\"data\":[],\"has_more\":false}");
    CliRun none = faces.program("imports", "list");
    assertEquals("", none.out());
    assertEquals("No import is under way.\n", none.err());
  }

  @Test
  void anImportOnTheConsoleIsListedWhileItIsUnderWay() throws IOException {
    Path file = Files.writeString(folder.resolve("all.ndjson"), "{}");
    faces.fake.importing(
        new ImportReport(Map.of(), List.of(), 0, 1), new ImportProgressStep("", 2));
    assertEquals("", faces.console("import", file.toString()).failure());
    assertEquals(List.of("begin orga_default", "at ", "close"), faces.underWay.told);
    assertTrue(faces.fake.options().cancellation().isCancelled());
    faces.services.underWay().clear(faces.underWay);
    assertEquals("", faces.console("import", file.toString()).failure());
    assertEquals(3, faces.underWay.told.size());
  }

  @Test
  void onlyWhatIsConfirmedIsRemoved() {
    faces.console("organizations", "remove", "acme");
    assertEquals(List.of(), faces.upkeep.removed);
    faces.console("organizations", "remove", "acme", "--yes");
    assertEquals(List.of("acme"), faces.upkeep.removed);
  }

  @Test
  void statusSaysWhetherItAnswers() {
    ConsoleRun ready = faces.console("status");
    assertTrue(ready.out().startsWith("This container answers reports.\nstore: "), ready.out());
    faces.fake.with(new Health(false, "locked", List.of()));
    ConsoleRun run = faces.console("status");
    assertEquals("This container can't answer yet.\nstore: locked\n", run.out());
    assertEquals("funnel:status ended with exit code 1.", run.failure());
  }

  @Test
  void wordsDoNotComeOutOfAFile() throws IOException {
    Path hidden = Files.writeString(folder.resolve("words"), "create --name x");
    ConsoleRun run = faces.console("keys", "@" + hidden);
    assertTrue(run.failure().startsWith("Unmatched argument"), run.failure());
  }

  @Test
  void debugShowsWhereAFailureComesFrom() {
    ConsoleRun run = faces.console("keys", "revoke", "nobody", "--debug");
    assertTrue(run.failure().startsWith("Not found.\n"), run.failure());
    assertTrue(run.failure().contains("    at org.opportunityfunnel."), run.failure());
  }
}
