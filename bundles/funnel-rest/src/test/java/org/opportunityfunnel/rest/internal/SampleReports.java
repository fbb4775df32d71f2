package org.opportunityfunnel.rest.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.api.engine.EngineStatus;
import org.opportunityfunnel.api.engine.ViewSize;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.api.model.StatusType;
import org.opportunityfunnel.api.range.ResolvedRanges;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.api.report.EngineFigures;
import org.opportunityfunnel.api.report.EngineInfo;
import org.opportunityfunnel.api.report.Include;
import org.opportunityfunnel.api.report.ReportMeta;
import org.opportunityfunnel.api.report.StageMeasures;
import org.opportunityfunnel.api.report.StageMeasures.Outcomes;
import org.opportunityfunnel.api.report.StagesReport;
import org.opportunityfunnel.api.report.StagesReport.UserStages;
import org.opportunityfunnel.api.report.TotalsMeasures;
import org.opportunityfunnel.api.report.TotalsReport;
import org.opportunityfunnel.api.report.TotalsReport.UserTotals;

/** Small reports in which every number is another one. */
public final class SampleReports {
  public static final ReportMeta META =
      new ReportMeta(
          new ResolvedRanges(
              new TimeRange(Instant.parse("2026-03-28T23:00:00Z"), Instant.MAX),
              Optional.of(
                  new TimeRange(
                      Instant.parse("2026-03-28T23:00:00Z"),
                      Instant.parse("2026-03-29T22:00:00Z"))),
              ZoneId.of("Europe/Berlin")),
          "pipe_1",
          "Größe & Co",
          Instant.parse("2026-03-29T22:30:00Z"),
          "EUR",
          "columnar",
          42);

  public static final EngineInfo ENGINE =
      new EngineInfo(
          new EngineStatus("columnar", EngineStatus.State.READY, ""),
          100,
          true,
          42,
          new ViewSize(1_000_000, 45_000_000),
          new EngineFigures(1234, 56, 7, 0.5, 12.25, 40.0));

  private SampleReports() {}

  public static StagesReport stages(Include... include) {
    return new StagesReport(
        List.of(active(5), won()),
        List.of(
            new UserStages("user_a", "=Ann, \"A\"", List.of(active(3), won())),
            new UserStages(null, null, List.of(none(), won()))),
        Set.of(include),
        META);
  }

  private static StageMeasures active(long count) {
    return new StageMeasures(
        new Status("stat_1", "-Début", StatusType.ACTIVE),
        count,
        1.0 / 3,
        1,
        0.25,
        -700,
        0.0001,
        101,
        1.0,
        9_007_199_254_740_993L,
        0.0,
        3600L,
        new Outcomes(11, 12, 13, 14, 15, 16));
  }

  private static StageMeasures won() {
    return new StageMeasures(
        new Status("stat_2", "Won", StatusType.WON),
        1,
        0.0,
        0,
        0.0,
        1000,
        0.0,
        0,
        0.0,
        1000,
        0.0,
        null,
        new Outcomes(0, 0, 0, 0, 0, 0));
  }

  private static StageMeasures none() {
    return new StageMeasures(
        new Status("stat_1", "-Début", StatusType.ACTIVE),
        0,
        null,
        0,
        null,
        0,
        null,
        0,
        null,
        0,
        null,
        null,
        new Outcomes(0, 0, 0, 0, 0, 0));
  }

  public static TotalsReport totals(Include... include) {
    return new TotalsReport(
        new TotalsMeasures(7, 6, 5, 5.0 / 6, 400, 300, 0.75, 86400L, 60, 12),
        List.of(
            new UserTotals(
                "user_a", "Ann", new TotalsMeasures(7, 6, 5, 5.0 / 6, 400, 300, 0.75, 1L, 60, 12)),
            new UserTotals("+49", null, new TotalsMeasures(0, 0, 0, null, 0, 0, null, null, 0, 0))),
        Set.of(include),
        META);
  }
}
