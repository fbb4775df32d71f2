package org.opportunityfunnel.rest.internal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.api.report.ReportMeta;
import org.opportunityfunnel.rest.internal.SampleReports;

class ReportFileNameTest {

  @ParameterizedTest
  @CsvSource({
    "Sales, sales",
    "'  New  Business (EU) ', new-business-eu",
    "Crème brûlée, creme-brulee",
    "'\"; rm -rf\r\nX: y', rm-rf-x-y",
    "販売, pipe-1",
    "'', pipe-1",
    "a123456789b123456789c123456789d123456789e, a123456789b123456789c123456789d123456789",
  })
  void namesAreHarmless(String pipeline, String slug) {
    ReportMeta meta = SampleReports.META;
    ReportMeta named =
        new ReportMeta(
            meta.ranges(),
            "pipe_1",
            pipeline,
            meta.asOf(),
            meta.currency(),
            meta.engine(),
            meta.dataVersion());
    assertEquals(
        "funnel-stages-" + slug + "-2026-03-30.csv",
        ReportFileName.of(ReportKind.STAGES, named, "csv"));
    assertEquals(
        "funnel-totals-" + slug + "-2026-03-30.a-b",
        ReportFileName.of(ReportKind.TOTALS, named, "A/\r\nb"));
  }
}
