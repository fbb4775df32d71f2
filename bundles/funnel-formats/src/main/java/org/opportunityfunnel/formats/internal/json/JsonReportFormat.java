package org.opportunityfunnel.formats.internal.json;

import java.io.IOException;
import java.io.OutputStream;
import org.opportunityfunnel.api.report.ReportFormat;
import org.opportunityfunnel.api.report.StagesReport;
import org.opportunityfunnel.api.report.TotalsReport;
import org.osgi.service.component.annotations.Component;

/** The format that machines read: every measure, per user and in all. */
@Component(service = ReportFormat.class, property = "service.ranking:Integer=100")
public final class JsonReportFormat implements ReportFormat {

  @Override
  public String name() {
    return "json";
  }

  @Override
  public String mediaType() {
    return "application/json";
  }

  @Override
  public String contentType() {
    return "application/json";
  }

  @Override
  public boolean isAttachment() {
    return false;
  }

  @Override
  public boolean hasTotals() {
    return true;
  }

  @Override
  public void write(StagesReport report, OutputStream out) throws IOException {
    StagesJson.write(report, out);
  }

  @Override
  public void write(TotalsReport report, OutputStream out) throws IOException {
    TotalsJson.write(report, out);
  }
}
