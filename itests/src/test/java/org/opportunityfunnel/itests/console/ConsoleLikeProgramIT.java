package org.opportunityfunnel.itests.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opportunityfunnel.itests.harness.FunnelServer;
import org.opportunityfunnel.itests.harness.TerminalClient;
import org.opportunityfunnel.itests.harness.TerminalClient.Ending;
import org.opportunityfunnel.itests.harness.WorkedExample;

/** A line on Karaf's console prints what it prints in bin/funnel, whatever names are in it. */
@ExtendWith(SharedConsole.class)
class ConsoleLikeProgramIT {
  private static final String PLAIN = "orga_plain";

  @BeforeAll
  static void load(ConsoleServer admin) {
    ConsoleRecords.importInto(admin.server().admin());
    WorkedExample.importInto(admin.server().newKey(PLAIN, "\"import\""));
  }

  @ParameterizedTest
  @CsvSource({
    "0, stages --pipeline pipe_one --by-user",
    "0, stages --pipeline pipe_one --cohort-start 2024-02-01 --cohort-end 2024-02-02 --compare-start 2024-02-01 --compare-end 2024-02-29",
    "0, totals --pipeline pipe_one --by-user --group North --timezone Asia/Kathmandu",
    "0, pipelines",
    "0, searches list",
    "0, searches show save_odd",
    "0, searches preview --saved-search Everything",
    "0, engines",
    "2, totals --pipeline nix",
    "2, searches",
    "2, stages --pipeline pipe_one --report-range never",
  })
  void printsTheSame(int status, String line, ConsoleServer admin) {
    List<String> printed = admin.console().run("funnel:" + line);
    Ending program = program(admin.server(), admin.server().adminKey()).run(line.split(" "));
    assertEquals(status, program.status(), program.output());
    assertEquals(
        program.output().replace("\r\n", "\n").stripTrailing().replace("\"funnel ", "\"funnel:"),
        String.join("\n", printed));
    assertHarmless(printed);
  }

  /** Documents too, where no name in them would do harm on a terminal. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "stages --format json --include users,outcomes --saved-search All",
        "stages --format csv",
        "totals --format csv --group Sales",
        "totals --format json --type active-stage-cohort",
      })
  void documentsAreTheSame(String line, ConsoleServer admin) {
    List<String> printed = admin.console().run("funnel:" + line + " --organization " + PLAIN);
    String key = admin.server().newKeyText(PLAIN, "\"report\"");
    Ending program = program(admin.server(), key).run(line.split(" "));
    assertEquals(program.output().lines().toList(), printed);
  }

  /** On a terminal what would do harm is replaced; in a file a document is as it must be. */
  @ParameterizedTest
  @ValueSource(strings = {"json", "csv", "svg"})
  void documentsAreHarmlessOnTheTerminalAndWholeInFiles(
      String format, ConsoleServer admin, @TempDir Path folder) throws IOException {
    String line = "funnel:stages --pipeline pipe_one --format " + format;
    List<String> printed = admin.console().run(line);
    assertHarmless(printed);
    assertTrue(String.join("", printed).contains("alert(1)"), () -> String.join("\n", printed));

    Path file = folder.resolve("document");
    assertEquals(List.of(), admin.console().run(line + " > " + file));
    Ending program =
        program(admin.server(), admin.server().adminKey())
            .run("stages", "--pipeline", "pipe_one", "--format", format);
    assertEquals(
        program.output().replaceAll("as of [0-9: -]+", ""),
        Files.readString(file).replaceAll("as of [0-9: -]+", ""));
  }

  private static void assertHarmless(List<String> lines) {
    for (String line : lines) {
      assertTrue(line.codePoints().allMatch(ConsoleLikeProgramIT::isHarmless), line);
    }
  }

  /** It can neither move the cursor nor turn the order of what is beside it. */
  private static boolean isHarmless(int codePoint) {
    return codePoint >= ' '
        && !(codePoint >= 0x7f && codePoint <= 0x9f)
        && !(codePoint >= 0x202a && codePoint <= 0x202e);
  }

  private static TerminalClient program(FunnelServer server, String key) {
    return new TerminalClient(server.distribution(), server.base().toString(), key);
  }
}
