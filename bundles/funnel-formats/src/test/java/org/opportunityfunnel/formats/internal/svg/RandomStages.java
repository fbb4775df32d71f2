package org.opportunityfunnel.formats.internal.svg;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.api.model.StatusType;
import org.opportunityfunnel.api.range.ResolvedRanges;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.api.report.ReportMeta;
import org.opportunityfunnel.api.report.StageMeasures;
import org.opportunityfunnel.api.report.StageMeasures.Outcomes;
import org.opportunityfunnel.api.report.StagesReport;

/** Reports with up to 60 stages, and names that mean harm. */
final class RandomStages {
  private static final List<String> PARTS =
      List.of(
          "<script>alert(1)</script>",
          "</title>",
          "]]>",
          "<!--",
          "&lt;",
          "&",
          "\"'",
          "\u0000",
          "\u001B[31m",
          "\uD83D",
          "\uFFFF",
          "\u202E",
          "\u2067",
          "שלב",
          "مرحلة",
          "商談",
          "😀",
          "नमस्ते",
          "e\u0301",
          "Qualified ",
          "WWWW",
          "\n",
          "\u2028",
          "{",
          "}",
          "<?xml?>",
          "<!DOCTYPE x>");

  private final Random random;

  RandomStages(long seed) {
    this.random = new Random(seed);
  }

  StagesReport report() {
    List<StageMeasures> stages = new ArrayList<>();
    int active = random.nextInt(59);
    for (int i = 0; i < active; i++) {
      stages.add(active("stat_" + i));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      stages.add(won("stat_won_" + i));
    }
    TimeRange odd =
        new TimeRange(Instant.EPOCH.plusSeconds(1), Instant.parse("2026-01-01T01:00:00Z"));
    ResolvedRanges ranges =
        new ResolvedRanges(
            random.nextBoolean() ? odd : TimeRange.ALL_TIME,
            random.nextBoolean() ? Optional.of(odd) : Optional.empty(),
            ZoneId.of(random.nextBoolean() ? "America/Argentina/ComodRivadavia" : "UTC"));
    String currency = random.nextInt(3) == 0 ? null : random.nextBoolean() ? "EUR" : name();
    return new StagesReport(
        stages,
        List.of(),
        Set.of(),
        new ReportMeta(ranges, "pipe_1", name(), Instant.EPOCH, currency, "columnar", 1));
  }

  private StageMeasures active(String id) {
    long count = random.nextInt(4) == 0 ? 0 : random.nextInt(100_000);
    long lost = count == 0 ? 0 : random.nextLong(count + 1);
    Double rate = count == 0 ? null : (count - lost) / (double) count;
    return new StageMeasures(
        new Status(id, name(), StatusType.ACTIVE),
        count,
        rate,
        lost,
        count == 0 ? null : lost / (double) count,
        random.nextInt(),
        rate,
        random.nextInt(),
        rate,
        0,
        rate,
        random.nextBoolean() ? null : (long) random.nextInt(100_000_000),
        new Outcomes(0, 0, 0, 0, 0, 0));
  }

  private StageMeasures won(String id) {
    return new StageMeasures(
        new Status(id, name(), StatusType.WON),
        random.nextInt(1000),
        0.0,
        0,
        0.0,
        random.nextInt(),
        0.0,
        0,
        0.0,
        0,
        0.0,
        null,
        new Outcomes(0, 0, 0, 0, 0, 0));
  }

  private String name() {
    StringBuilder name = new StringBuilder();
    for (int i = random.nextInt(30); i > 0; i--) {
      name.append(PARTS.get(random.nextInt(PARTS.size())));
    }
    return name.toString();
  }
}
