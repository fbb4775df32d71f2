package org.opportunityfunnel.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.opportunityfunnel.itests.harness.FreePort;
import org.opportunityfunnel.itests.harness.FunnelServer;
import org.opportunityfunnel.itests.harness.SharedServer;
import org.opportunityfunnel.itests.harness.TerminalClient;
import org.opportunityfunnel.itests.harness.TerminalClient.Ending;
import org.opportunityfunnel.testkit.JsonComparison;
import org.opportunityfunnel.testkit.Samples;

/** The terminal client of the assembly against a server of it. */
@ExtendWith(SharedServer.class)
class TerminalIT {
  private static final String BAD_OPPORTUNITY =
      "[{\"id\":\"oppo_1\",\"status_id\":\"stat_1\",\"date_created\":\"2024-01-01\"},\n"
          + " {\"id\":\"oppo_2\",\"status_id\":\"stat_1\",\"date_created\":\"2024-01-01\",\n"
          + "  \"value\":\"a lot\"}]\n";

  @Test
  void loadsAndReports(FunnelServer server, @TempDir Path folder) throws IOException {
    TerminalClient terminal = terminal(server);
    Ending load = terminal.run("import", Samples.CLOSE_SAMPLE.copyTo(folder).toString());
    assertEquals(0, load.status(), load.output());

    Ending report =
        terminal.run(
            "report",
            "totals",
            "--format=json",
            "--type=active-stage-cohort",
            "--report-start=2019-01-01T00:00:00Z",
            "--report-end=2019-01-08T00:00:00Z",
            "--group=Sales",
            "--saved-search=All");
    assertEquals(0, report.status(), report.output());
    JsonNode answer = new ObjectMapper().readTree(report.output());
    JsonComparison.NUMERIC.assertEqual(Samples.CLOSE_SAMPLE.json("totals.expected.json"), answer);
  }

  @Test
  void whatIsExportedComesBackAsItWas(FunnelServer server, @TempDir Path folder)
      throws IOException {
    String rights = "\"report\",\"import\",\"admin\"";
    String demo = folder.resolve("demo").toString();
    Path first = folder.resolve("first.ndjson");
    Path second = folder.resolve("second.ndjson");
    TerminalClient from = terminal(server, server.newKeyText("orga_exported", rights));
    succeed(from, "demo-data", demo, "--opportunities=1000", "--today=2026-01-31");
    succeed(from, "import", demo);
    succeed(from, "export", first.toString());

    TerminalClient to = terminal(server, server.newKeyText("orga_brought_back", rights));
    succeed(to, "import", first.toString());
    succeed(to, "export", second.toString());
    assertEquals(-1, Files.mismatch(first, second));
    String[] report = {
      "stages", "--pipeline=New Business", "--cohort-range=all-time", "--by-user", "--format=csv"
    };
    assertEquals(succeed(from, report), succeed(to, report));
  }

  private static String succeed(TerminalClient terminal, String... words) {
    Ending ending = terminal.run(words);
    assertEquals(0, ending.status(), ending.output());
    return ending.output();
  }

  @Test
  void namesFileLineAndFieldOfBadData(FunnelServer server, @TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("opportunity.json"), BAD_OPPORTUNITY);
    Ending load = terminal(server).run("import", folder.toString());
    assertEquals(1, load.status(), load.output());
    assertTrue(load.output().contains("opportunity.json line 3: value: "), load.output());
  }

  @Test
  void saysInOneLineThatNoServerIsThere(FunnelServer server) {
    String url = "http://127.0.0.1:" + FreePort.find();
    Ending status = new TerminalClient(server.distribution(), url, "none").run("status");
    assertEquals(3, status.status(), status.output());
    assertEquals(1, status.output().lines().count(), status.output());
    assertTrue(status.output().contains(url), status.output());
  }

  private static TerminalClient terminal(FunnelServer server) {
    return terminal(server, server.newOrganizationKey());
  }

  private static TerminalClient terminal(FunnelServer server, String key) {
    return new TerminalClient(server.distribution(), server.base().toString(), key);
  }
}
