package org.opportunityfunnel.itests.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opportunityfunnel.itests.harness.FunnelClient;
import org.opportunityfunnel.itests.harness.ImportZip;
import org.opportunityfunnel.testkit.Samples;

/** What an admin does at the console is seen over HTTP; what is refused changes nothing. */
@ExtendWith(SharedConsole.class)
class AdminConsoleIT {
  private static final String SEARCH =
      "{\"name\":\"%s\",\"type\":\"lead\",\"s_query\":{\"query\":{\"type\":\"%s\"}}}";

  @TempDir Path folder;

  @Test
  void importsAndReports(ConsoleServer admin) {
    Path sample = Samples.CLOSE_SAMPLE.copyTo(folder.resolve("sample"));
    String organization = " --organization orga_admin_import";
    List<String> loaded = admin.console().run("funnel:import " + sample + organization);
    assertEquals(
        """
        Records                    Added  Changed  Unchanged  Removed
        pipeline                       1        0          0        0
        user                           2        0          0        0
        group                          1        0          0        0
        saved_search                   1        0          0        0
        opportunity                    2        0          0        0
        opportunity_status_change      2        0          0        0
        Reports see it, as data version 1.""",
        fromTable(loaded));
    assertEquals(
        """
        Sales
          active all time · UTC

        Stage    Count                          Advanced  Lost  Lost %   Time  Value USD
        Initial      2  ██████████████████████     50.0%     1   50.0%  1h 0m  20,000.00
        Won          1  ███████████                                            10,000.00""",
        String.join("\n", admin.console().run("funnel:stages" + organization)));
    assertEquals("no pipeline", noPipeline(admin));
  }

  @Test
  void badRecordsAreNamedAndNothingIsStored(ConsoleServer admin) throws IOException {
    Path bad = Files.createDirectory(folder.resolve("bad"));
    Files.writeString(
        bad.resolve("opportunity.json"),
        "[{\"id\":\"oppo_1\",\"status_id\":\"stat_1\",\"date_created\":\"2024-01-01\"},\n"
            + " {\"id\":\"oppo_2\",\"status_id\":\"stat_1\",\"date_created\":\"soon\"}]\n");
    String printed = run(admin, "funnel:import " + bad + " --organization orga_admin_bad");
    assertTrue(printed.contains("opportunity.json line 2: date_created: "), printed);
    assertTrue(
        run(admin, "funnel:pipelines --organization orga_admin_bad").contains("no pipeline"));
    assertEquals("/no/where does not exist.", run(admin, "funnel:import /no/where"));
  }

  @Test
  void makesChangesAndRemovesSearches(ConsoleServer admin) throws IOException {
    FunnelClient http = admin.server().newKey("orga_admin_search", "\"report\",\"import\"");
    http.importZip(ImportZip.ofResources("close-sample"));
    String organization = " --organization orga_admin_search";
    List<String> made =
        admin
            .console()
            .run(
                "funnel:searches create "
                    + file(SEARCH.formatted("First", "match_all"))
                    + organization);
    assertEquals("Made the saved search \"First\":", made.get(0));
    String id = made.get(1);
    JsonNode search = http.get("/api/v1/saved_search/" + id + "/").expect(200).json();
    assertEquals("First", search.path("name").asText());

    run(admin, "funnel:searches change First " + file("{\"name\":\"Second\"}") + organization);
    search = http.get("/api/v1/saved_search/" + id + "/").expect(200).json();
    assertEquals("Second", search.path("name").asText());

    String refused =
        run(
            admin,
            "funnel:searches change Second "
                + file(SEARCH.formatted("Third", "magic"))
                + organization);
    assertTrue(refused.contains("s_query.query.type"), refused);
    assertEquals(search, http.get("/api/v1/saved_search/" + id + "/").expect(200).json());

    run(admin, "funnel:searches remove Second" + organization);
    http.get("/api/v1/saved_search/" + id + "/").expect(404);
  }

  @Test
  void makesListsAndRevokesKeys(ConsoleServer admin) {
    String organization = " --organization orga_admin_keys";
    List<String> made =
        admin
            .console()
            .run("funnel:keys create --name \"Wall board\" --right report" + organization);
    FunnelClient board = admin.server().admin().withKey(made.get(1));
    board.get("/api/v1/me/").expect(200);
    board.get("/api/v1/api_key/").expect(403);
    String id = made.get(0).split(" ")[3];
    String list = run(admin, "funnel:keys list" + organization);
    assertTrue(list.contains(id) && list.contains("Wall board"), list);
    assertFalse(list.contains(made.get(1)), list);
    run(admin, "funnel:keys revoke " + id);
    board.get("/api/v1/me/").expect(401);
  }

  @Test
  void removesAnOrganizationWithItsRecords(ConsoleServer admin) throws IOException {
    String organization = " --organization orga_admin_gone";
    String path = file("{\"_type\":\"User\",\"id\":\"user_1\"}\n");
    run(admin, "funnel:import " + path + organization);
    assertTrue(run(admin, "funnel:status" + organization).contains("\nuser "));
    run(admin, "funnel:organizations remove orga_admin_gone --yes");
    String gone = run(admin, "funnel:status" + organization);
    assertTrue(gone.contains("data: version 2,") && !gone.contains("\nuser "), gone);
  }

  @Test
  void saysThatItAnswers(ConsoleServer admin) {
    List<String> said = admin.console().run("funnel:status");
    assertEquals(
        List.of("This container answers reports.", "store: ready", "engine columnar: ready"),
        said.subList(0, 3));
    assertTrue(said.get(3).startsWith("data: version "), said::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stages",
        "totals",
        "import",
        "pipelines",
        "searches",
        "keys",
        "engines",
        "sync",
        "export",
        "imports",
        "organizations",
        "status",
        "searches create",
        "keys revoke",
        "imports cancel"
      })
  void explainsItself(String command, ConsoleServer admin) {
    String help = run(admin, "funnel:" + command + " --help");
    assertTrue(help.startsWith("Usage: funnel:" + command + " ["), help);
    assertTrue(help.contains("Exit codes:\n  0   Done.\n  1   Not done"), help);
  }

  private String file(String text) throws IOException {
    return Files.writeString(folder.resolve("search.json"), text).toString();
  }

  private static String run(ConsoleServer admin, String line) {
    return String.join("\n", admin.console().run(line));
  }

  /** Without the lines that told how it went on. */
  private static String fromTable(List<String> lines) {
    List<String> plain =
        lines.stream().map(line -> line.substring(line.lastIndexOf('\r') + 1)).toList();
    int table =
        plain.indexOf(plain.stream().filter(l -> l.contains("Records ")).findFirst().orElseThrow());
    return String.join("\n", plain.subList(table, plain.size()));
  }

  /** Other organizations see nothing of it. */
  private static String noPipeline(ConsoleServer admin) {
    String printed = run(admin, "funnel:pipelines --organization orga_admin_none");
    return printed.contains("no pipeline") ? "no pipeline" : printed;
  }
}
