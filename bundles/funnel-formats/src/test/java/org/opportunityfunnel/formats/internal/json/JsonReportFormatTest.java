package org.opportunityfunnel.formats.internal.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.report.Include;
import org.opportunityfunnel.formats.internal.Golden;
import org.opportunityfunnel.formats.internal.SampleReports;
import org.opportunityfunnel.formats.internal.Sink;

/** The golden files are the bytes that go over the wire, in one line each. */
class JsonReportFormatTest {
  private final JsonReportFormat format = new JsonReportFormat();

  @Test
  void isShownInABrowser() {
    assertEquals(
        List.of("json", "application/json", "application/json"),
        List.of(format.name(), format.mediaType(), format.contentType()));
    assertFalse(format.isAttachment());
    assertTrue(format.hasTotals());
  }

  @Test
  void stages() throws IOException {
    Golden.check("stages.json", Sink.text(out -> format.write(SampleReports.stages(), out)));
  }

  @Test
  void stagesWithEveryBlock() throws IOException {
    Golden.check(
        "stages-include.json",
        Sink.text(out -> format.write(SampleReports.stages(Include.values()), out)));
  }

  @Test
  void totals() throws IOException {
    Golden.check("totals.json", Sink.text(out -> format.write(SampleReports.totals(), out)));
  }

  @Test
  void totalsWithEveryBlock() throws IOException {
    Golden.check(
        "totals-include.json",
        Sink.text(out -> format.write(SampleReports.totals(Include.values()), out)));
  }
}
