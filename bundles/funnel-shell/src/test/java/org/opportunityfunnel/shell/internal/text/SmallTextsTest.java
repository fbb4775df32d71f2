package org.opportunityfunnel.shell.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.api.engine.EngineStatus;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.api.model.StatusType;
import org.opportunityfunnel.api.report.Health;
import org.opportunityfunnel.api.store.ImportReport.Counts;
import org.opportunityfunnel.api.store.ImportReport.ImportProblem;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.shell.internal.funnel.KeyRecord;
import org.opportunityfunnel.shell.internal.text.TextTable.Align;

class SmallTextsTest {

  @ParameterizedTest
  @CsvSource({
    "0,100,''",
    "100,100,████████",
    "50,100,████",
    "1,100,▏",
    "33,100,██▋",
    "99,100,███████▉",
    "1,1000000,▏",
    "5,0,''",
    "200,100,████████"
  })
  void bars(long part, long whole, String bar) {
    assertEquals(bar, Bar.of(part, whole, 8, Samples.USUAL));
  }

  @ParameterizedTest
  @CsvSource({"0,100,''", "100,100,########", "50,100,####", "1,1000,#", "94,100,########"})
  void asciiBars(long part, long whole, String bar) {
    assertEquals(bar, Bar.of(part, whole, 8, Samples.ASCII));
  }

  @Test
  void tablesAlignByWhatIsSeen() {
    TextTable table = new TextTable(Align.LEFT, Align.RIGHT);
    table.row("name", "n");
    table.row("日本", "10");
    table.row(Paint.WON.on("won", Samples.COLOUR), "1");
    assertEquals(List.of("name   n", "日本  10", "\u001B[32mwon\u001B[0m    1"), table.lines());
    assertEquals(8, table.width());
    assertThrows(IllegalArgumentException.class, () -> table.row("one"));
  }

  @Test
  void engines() {
    Golden.assertMatches("engines", new EnginesText(Samples.USUAL).lines(Samples.ENGINES));
  }

  @Test
  void pipelines() {
    Pipeline pipeline =
        new Pipeline(
            "pipe_1",
            "New \u0007Business",
            List.of(
                new Status("a", "Lead in", StatusType.ACTIVE),
                new Status("b", "Proposal with a rather long label", StatusType.ACTIVE),
                new Status("c", "Won", StatusType.WON),
                new Status("d", "Lost", StatusType.LOST)));
    Golden.assertMatches(
        "pipelines",
        new PipelinesText(Samples.NARROW)
            .lines(List.of(pipeline, new Pipeline("p", "Ω", List.of()))));
  }

  @Test
  void imports() {
    Map<RecordKind, Counts> counts = new EnumMap<>(RecordKind.class);
    counts.put(RecordKind.PIPELINE, new Counts(3, 0, 0, 0));
    counts.put(RecordKind.OPPORTUNITY_STATUS_CHANGE, new Counts(62_702, 10, 1, 2));
    Golden.assertMatches("import-counts", new ImportText(Samples.USUAL).counts(counts));
    Golden.assertMatches(
        "import-problems",
        new ImportText(Samples.USUAL)
            .problems(
                List.of(
                    new ImportProblem("opportunity.json", 3, "value", "must be \u001B[2Jcents"),
                    new ImportProblem("", 4, "", "is no record")),
                1_002));
  }

  @Test
  void progress() {
    ProgressText text = new ProgressText(Samples.USUAL);
    long mib = 1 << 20;
    Golden.assertMatches(
        "progress",
        List.of(
            text.bar("opportunity.json", 0, 10 * mib, 0),
            text.bar("opportunity.json", mib / 2, 10 * mib, 0.25),
            text.bar("opportunity_status_change.json.gz", 10 * mib, 10 * mib, 5),
            new ProgressText(Samples.ASCII).bar("x", 5 * mib, 10 * mib, 5),
            text.plain("lead.json", 2 * mib, 3 * mib, 1),
            text.plain("nothing", 0, 0, 0)));
    assertTrue(DisplayWidth.of(new ProgressText(Samples.NARROW).bar("x", 1, 2, 1)) < 36);
  }

  @Test
  void keysAndHealth() {
    Golden.assertMatches(
        "keys",
        new KeysText(Samples.WIDE)
            .lines(
                List.of(
                    new KeyRecord(
                        "k1",
                        "ci",
                        "orga_default",
                        List.of("report", "import"),
                        null,
                        Optional.empty(),
                        "2026-01-02T03:04:05.678901+00:00",
                        Optional.empty()),
                    new KeyRecord(
                        "k2",
                        "Ein Schlüssel mit einem sehr langen Namen",
                        "orga_x",
                        List.of("report"),
                        "user_1",
                        Optional.of(List.of("user_1")),
                        "",
                        Optional.of("ofk_secret")))));
    Golden.assertMatches(
        "health",
        new HealthText(Samples.USUAL)
            .lines(
                "http://127.0.0.1:8181",
                new Health(
                    false,
                    "ready",
                    List.of(
                        new EngineStatus("columnar", EngineStatus.State.LOADING, "3 of 9"),
                        new EngineStatus("sql", EngineStatus.State.READY, ""))),
                Optional.of("ready")));
  }
}
