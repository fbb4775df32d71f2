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
    "0, stages --pipeline pipe_one --by-user --cohort-end 2024-02-02 --compare-end 2024-02-29",
    "0, totals --pipeline pipe_one --by-user --group North --timezone Asia/Kathmandu",
    "0, pipelines",
    "0, searches show save_odd",
    "0, searches preview --saved-search Everything",
    "2, totals --pipeline nix",
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
        "totals --format csv --group Sales --type active-stage-cohort",
      })
  void documentsAreTheSame(String line, ConsoleServer admin) {
    List<String> printed = admin.console().run("funnel:" + line + " --organization " + PLAIN);
    String key = admin.server().newKeyText(PLAIN, "\"report\"");
    Ending program = program(admin.server(), key).run(line.split(" "));
    assertEquals(program.output().lines().toList(), printed);
  }

  /** On a terminal what would do harm is replaced; in a file a document is as it must be. */
  @ParameterizedTest
  @CsvSource({"json, application/json", "csv, text/csv", "svg, image/svg+xml"})
  void documentsAreHarmlessOnTheTerminalAndWholeInFiles(
      String format, String type, ConsoleServer admin, @TempDir Path folder) throws IOException {
    String line = "funnel:stages --pipeline pipe_one --format " + format;
    List<String> printed = admin.console().run(line);
    assertHarmless(printed);
    assertTrue(String.join("", printed).contains("alert(1)"), () -> String.join("\n", printed));

    Path file = folder.resolve("document");
    assertEquals(List.of(), admin.console().run(line + " > " + file));
    String answer =
        admin
            .server()
            .admin()
            .report(
                "stages",
                "{\"pipeline\":\"pipe_one\",\"type\":\"active-stage-cohort\"}",
                "Accept",
                type)
            .expect(200)
            .body();
    assertEquals(plain(answer), plain(Files.readString(file)));
  }

  /** Without the time that a picture is of, and the end of the last line. */
  private static String plain(String document) {
    return document.replaceAll("as of [0-9: -]+", "as of then").stripTrailing();
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
