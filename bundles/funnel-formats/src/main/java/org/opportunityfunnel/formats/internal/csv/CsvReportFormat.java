package org.opportunityfunnel.formats.internal.csv;

import java.io.IOException;
import java.io.OutputStream;
import org.opportunityfunnel.api.report.ReportFormat;
import org.opportunityfunnel.api.report.StagesReport;
import org.opportunityfunnel.api.report.TotalsReport;
import org.osgi.service.component.annotations.Component;

/** The format that spreadsheets read: every measure, per user only. */
@Component(service = ReportFormat.class, property = "service.ranking:Integer=50")
public final class CsvReportFormat implements ReportFormat {

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public String mediaType() {
    return "text/csv";
  }

  @Override
  public String contentType() {
    return "text/csv;charset=UTF-8";
  }

  @Override
  public boolean isAttachment() {
    return true;
  }

  @Override
  public boolean hasTotals() {
    return true;
  }

  @Override
  public void write(StagesReport report, OutputStream out) throws IOException {
    StagesCsv.write(report, out);
  }

  @Override
  public void write(TotalsReport report, OutputStream out) throws IOException {
    TotalsCsv.write(report, out);
  }
}
