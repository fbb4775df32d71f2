package org.opportunityfunnel.formats.internal.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.report.Include;
import org.opportunityfunnel.formats.internal.Golden;
import org.opportunityfunnel.formats.internal.SampleReports;
import org.opportunityfunnel.formats.internal.Sink;

class CsvReportFormatTest {
  private final CsvReportFormat format = new CsvReportFormat();

  @Test
  void isSavedUnderItsName() {
    assertEquals(
        List.of("csv", "text/csv", "text/csv;charset=UTF-8"),
        List.of(format.name(), format.mediaType(), format.contentType()));
    assertTrue(format.isAttachment());
    assertTrue(format.hasTotals());
  }

  @Test
  void stagesHaveTheSameColumnsWhateverWasAskedFor() throws IOException {
    Golden.check("stages.csv", Sink.text(out -> format.write(SampleReports.stages(), out)));
    Golden.check(
        "stages.csv", Sink.text(out -> format.write(SampleReports.stages(Include.values()), out)));
  }

  @Test
  void totals() throws IOException {
    Golden.check("totals.csv", Sink.text(out -> format.write(SampleReports.totals(), out)));
  }

  @Test
  void aReportWithoutUsersIsAHeader() throws IOException {
    String csv = Sink.text(out -> format.write(SampleReports.emptyTotals(), out));
    assertEquals(1, csv.lines().count());
  }
}
