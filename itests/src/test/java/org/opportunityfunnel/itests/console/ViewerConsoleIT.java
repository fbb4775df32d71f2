package org.opportunityfunnel.itests.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opportunityfunnel.itests.harness.FunnelClient;
import org.opportunityfunnel.testkit.Samples;

/** A viewer at the console looks at everything and changes nothing. */
class ViewerConsoleIT {
  private static final String SEARCH =
      "{\"name\":\"New\",\"type\":\"opportunity\",\"s_query\":{\"query\":{\"type\":\"match_all\"}}}";

  private static ConsoleServer viewer;
  @TempDir static Path folder;

  @BeforeAll
  static void start() throws IOException {
    Files.writeString(folder.resolve("search.json"), SEARCH);
    Samples.CLOSE_SAMPLE.copyTo(folder.resolve("sample"));
    viewer = ConsoleServer.ofViewer();
    ConsoleRecords.importInto(viewer.server().admin());
  }

  @AfterAll
  static void stop() {
    viewer.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status",
        "stages --pipeline pipe_one",
        "totals --pipeline pipe_one --format json",
        "pipelines",
        "engines",
        "imports list",
        "searches list",
        "searches show Everything",
        "searches preview --saved-search Everything",
        "searches preview FOLDER/search.json",
        "searches --help",
        "stages --help",
      })
  void looks(String line) {
    String printed = run("funnel:" + line);
    assertFalse(isRefused(printed), printed);
    assertFalse(printed.isBlank());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import FOLDER/sample",
        "import --help",
        "sync",
        "export all.ndjson",
        "imports cancel mine",
        "organizations remove orga_default --yes",
        "keys list",
        "keys create --name mine",
        "keys create --name mine --right admin",
        "keys revoke 0123456789abcdef",
        "keys",
        "searches create FOLDER/search.json",
        "searches change save_all FOLDER/search.json",
        "searches remove save_all",
        "searches 'create' FOLDER/search.json",
        "searches --debug create FOLDER/search.json",
        "searches @FOLDER/words",
      })
  void isRefusedWhatChanges(String line) throws IOException {
    Files.writeString(folder.resolve("words"), "remove\nsave_all\n");
    String before = state();
    String printed = run("funnel:" + line);
    assertTrue(isRefused(printed), printed);
    assertEquals(before, state());
  }

  /** Names that are commands of others, and ways round the words that rules are about. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "w = create; funnel:searches $w FOLDER/search.json",
        "funnel:searches (echo remove) save_all",
        "cat FOLDER/search.json | funnel:searches create -",
        "searches create FOLDER/search.json",
        "'funnel:searches' create FOLDER/search.json",
        "\\funnel:import FOLDER/sample",
      })
  void findsNoWayRound(String line) {
    String before = state();
    run(line);
    assertEquals(before, state());
  }

  @Test
  void isOfferedOnlyWhatIsAllowed() {
    String offered = viewer.console().offered("funnel:");
    assertTrue(offered.contains("funnel:stages"), offered);
    assertTrue(offered.contains("funnel:searches"), offered);
    assertTrue(offered.contains("funnel:imports"), offered);
    // A word of its own: imports may be looked at.
    assertFalse(offered.matches("(?s).*funnel:import\\b.*"), offered);
    assertFalse(offered.contains("funnel:keys"), offered);
  }

  private static String run(String line) {
    List<String> lines = viewer.console().run(line.replace("FOLDER", folder.toString()));
    return String.join("\n", lines);
  }

  private static boolean isRefused(String printed) {
    return printed.startsWith("Command not found: funnel:")
        || printed.endsWith("Error executing command: Insufficient credentials.");
  }

  /** All that a command could change. */
  private static String state() {
    FunnelClient admin = viewer.server().admin();
    return String.join(
        "\n",
        admin.get("/api/v1/saved_search/").expect(200).body(),
        admin.get("/api/v1/api_key/").expect(200).body(),
        admin.get("/api/v1/pipeline/").expect(200).body());
  }
}
