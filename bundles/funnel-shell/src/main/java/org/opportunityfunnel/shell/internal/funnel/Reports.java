package org.opportunityfunnel.shell.internal.funnel;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.report.StagesReport;
import org.opportunityfunnel.api.report.TotalsReport;

/** The reports. A request is the body of the HTTP API as plain JSON values. */
public interface Reports {
  /** The stages report, with user names and meta whatever the request includes. */
  StagesReport stages(Map<String, Object> request);

  /** The totals report, likewise. */
  TotalsReport totals(Map<String, Object> request);

  /** The names of the formats that a report can be written in, such as {@code csv}, in order. */
  List<String> formats(ReportKind kind);

  /**
   * Writes a report just as the request asks for it; the stream stays open.
   *
   * @param format one of {@link #formats}
   * @throws IOException if the stream can't be written
   */
  void write(ReportKind kind, Map<String, Object> request, String format, OutputStream out)
      throws IOException;
}
