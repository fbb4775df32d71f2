package org.opportunityfunnel.shell.internal.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opportunityfunnel.api.engine.EngineStatus;
import org.opportunityfunnel.api.engine.ViewSize;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.api.model.StatusType;
import org.opportunityfunnel.api.report.EngineFigures;
import org.opportunityfunnel.api.report.EngineInfo;
import org.opportunityfunnel.api.report.StageMeasures;
import org.opportunityfunnel.api.report.TotalsMeasures;

/** Styles and measures to draw. */
final class Samples {
  static final TextStyle WIDE = new TextStyle(110, StandardCharsets.UTF_8, false);
  static final TextStyle USUAL = new TextStyle(80, StandardCharsets.UTF_8, false);
  static final TextStyle NARROW = new TextStyle(36, StandardCharsets.UTF_8, false);
  static final TextStyle ASCII = new TextStyle(80, StandardCharsets.US_ASCII, false);
  static final TextStyle COLOUR = new TextStyle(80, StandardCharsets.UTF_8, true);

  /** One of everything, and one that knows nothing. */
  static final List<EngineInfo> ENGINES =
      List.of(
          new EngineInfo(
              new EngineStatus("columnar", EngineStatus.State.READY, ""),
              100,
              true,
              42,
              new ViewSize(1_000_000, 45_200_000),
              new EngineFigures(1234, 56, 0, 1.25, 12.5, 40.0)),
          new EngineInfo(
              new EngineStatus("sql\u001B[2J", EngineStatus.State.FAILED, "no \u0007database"),
              50,
              false,
              -1,
              ViewSize.UNKNOWN,
              new EngineFigures(0, 0, 3, null, null, null)));

  private Samples() {}

  static StageMeasures active(
      String label, long count, double advanced, long lost, Long seconds, long cents) {
    boolean none = count == 0;
    return new StageMeasures(
        new Status("stat_" + label, label, StatusType.ACTIVE),
        count,
        none ? null : advanced,
        lost,
        none ? null : (double) lost / count,
        cents,
        none ? null : advanced,
        0,
        none ? null : 0.0,
        0,
        none ? null : 0.0,
        seconds,
        null);
  }

  static StageMeasures won(String label, long count, long cents) {
    return new StageMeasures(
        new Status("stat_" + label, label, StatusType.WON),
        count,
        count == 0 ? null : 0.0,
        0,
        count == 0 ? null : 0.0,
        cents,
        count == 0 ? null : 0.0,
        0,
        count == 0 ? null : 0.0,
        cents,
        count == 0 ? null : 0.0,
        null,
        null);
  }

  static List<StageMeasures> funnel() {
    return List.of(
        active("Lead in", 12_041, 0.605, 4_102, 273_600L, 1_234_567_890_12L),
        active("Qualified", 7_284, 0.681, 1_930, 540_000L, 804_000_000_00L),
        active("Demo", 4_960, 0.7204, 1_100, 777_600L, 500_100_000_05L),
        active("Proposal", 3_573, 0.72, 800, 864_059L, 1_00L),
        active("Negotiation", 2_573, 0.8, 400, 59L, 0L),
        won("Won", 2_058, 98_765_432_10L));
  }

  static List<StageMeasures> empty() {
    return List.of(active("Lead in", 0, 0, 0, null, 0), won("Won", 0, 0));
  }

  static List<StageMeasures> oddNames() {
    return List.of(
        active("\u001B[31mred\u0007\r\nsecond line", 10, 0.5, 1, 60L, 100),
        active("<script>alert('x')</script>", 9, 0.5, 1, 60L, 100),
        active("محادثة أولى", 8, 0.5, 1, 60L, 100),
        active("שיחה ראשונה", 7, 0.5, 1, 60L, 100),
        active("初回商談", 6, 0.5, 1, 60L, 100),
        active("हिन्दी चरण", 5, 0.5, 1, 60L, 100),
        active("e\u0301clair \uD83D\uDE80", 4, 0.5, 1, 60L, 100),
        active("evil\u202Etxt.exe\u2066\u200B\uFEFF", 3, 0.5, 1, 60L, 100),
        active("A stage whose name goes on and on and on", 2, 0.5, 1, 60L, 100),
        active("漢字の名前がとてもとてもとても長い段階", 2, 0.5, 1, 60L, 100),
        active("", 1, 0.5, 1, 60L, 100),
        won("half \uD800 a pair", 1, 100));
  }

  static List<StageMeasures> sixty() {
    Stream<StageMeasures> active =
        IntStream.range(0, 59)
            .mapToObj(i -> active("Stage " + (i + 1), 60 - i, 0.9, 1, 3_600L * i, 100_00L * i));
    return Stream.concat(active, Stream.of(won("Won", 1, 100_00L))).toList();
  }

  static TotalsMeasures totals() {
    return new TotalsMeasures(
        12_041,
        10_390,
        2_058,
        0.19807507218479306,
        4_000_000_000_00L,
        987_654_321_05L,
        0.24691358026,
        3_196_800L,
        479_909_78L,
        7_654_321_09L);
  }

  static TotalsMeasures nothing() {
    return new TotalsMeasures(0, 0, 0, null, 0, 0, null, null, 0, 0);
  }
}
