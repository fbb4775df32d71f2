package org.opportunityfunnel.formats.internal.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.report.StageMeasures;
import org.opportunityfunnel.api.report.StagesReport;
import org.opportunityfunnel.formats.internal.Golden;
import org.opportunityfunnel.formats.internal.SampleReports;
import org.opportunityfunnel.formats.internal.Sink;
import org.w3c.dom.Element;

class SvgReportFormatTest {
  private final SvgReportFormat format = new SvgReportFormat();

  @Test
  void isAPictureOfStagesOnly() {
    assertEquals(
        List.of("svg", "image/svg+xml", "image/svg+xml;charset=UTF-8"),
        List.of(format.name(), format.mediaType(), format.contentType()));
    assertFalse(format.isAttachment());
    assertFalse(format.hasTotals());
    assertThrows(
        IllegalStateException.class,
        () -> format.write(SampleReports.totals(), new ByteArrayOutputStream()));
  }

  @Test
  void stages() throws Exception {
    Golden.check("stages.svg", Sink.text(out -> format.write(SampleReports.stages(), out)));
  }

  @Test
  void hasATableForThoseWhoCannotSeeIt() throws Exception {
    Drawing drawing = Drawing.of(SampleReports.stages());
    Element root = drawing.document().getDocumentElement();
    assertEquals("img", root.getAttribute("role"));
    assertEquals("Funnel of Größe & Co", drawing.all("title").get(0).getTextContent());
    assertEquals(
        "created 2026-03-29, active since 2026-03-29, Europe/Berlin."
            + " -Début: 5 opportunities, value EUR -7.00, 33.3% advanced, 25.0% lost (1),"
            + " average time to advance 1h 0m."
            + " Won: 1 opportunity, value EUR 10.00."
            + " 1 won (EUR 10.00), 1 lost (EUR 1.01), as of 2026-03-30 00:30.",
        drawing.all("desc").get(0).getTextContent().replace('\u00A0', ' '));
  }

  @Test
  void saysEachStageInItsRow() throws Exception {
    List<Element> rows = Drawing.of(SampleReports.stages()).all("g");
    assertEquals(
        List.of("-Début", "5", "33.3% advanced · 25.0% lost · 1h 0m", "EUR\u00A0-7.00"),
        Drawing.texts(rows.get(0)));
    assertEquals(List.of("Won", "1", "EUR\u00A010.00"), Drawing.texts(rows.get(1)));
  }

  @Test
  void nobodyIsADashAndAnEmptyTrack() throws Exception {
    List<StageMeasures> nobody = SampleReports.stages().data().get(1).stages().subList(0, 1);
    Element row = Drawing.of(report(nobody)).all("g").get(0);
    assertTrue(Drawing.texts(row).contains("– advanced · – lost · –"));
    assertEquals(1, Drawing.all(row, "path").size());
  }

  @Test
  void aPipelineWithoutStagesHasAHeadingOnly() throws Exception {
    Drawing drawing = Drawing.of(report(List.of()));
    assertEquals(0, drawing.all("g").size());
    drawing.assertInside();
  }

  private static StagesReport report(List<StageMeasures> stages) {
    return new StagesReport(stages, List.of(), Set.of(), SampleReports.META);
  }
}
