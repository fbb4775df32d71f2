package org.opportunityfunnel.shell.internal.local;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.report.FunnelReports;
import org.opportunityfunnel.api.report.ReportFormat;
import org.opportunityfunnel.api.report.ReportRequest;
import org.opportunityfunnel.api.report.StagesReport;
import org.opportunityfunnel.api.report.TotalsReport;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.shell.internal.funnel.CommandFailure;
import org.opportunityfunnel.shell.internal.funnel.ReportKind;
import org.opportunityfunnel.shell.internal.funnel.Reports;

/** Reports by the services of the container. */
final class LocalReports implements Reports {
  private final LocalServices services;
  private final LocalCaller caller;

  LocalReports(LocalServices services, LocalCaller caller) {
    this.services = services;
    this.caller = caller;
  }

  @Override
  public StagesReport stages(Map<String, Object> request) {
    return Told.by(() -> service().stages(caller.with(Right.REPORT), body(request)));
  }

  @Override
  public TotalsReport totals(Map<String, Object> request) {
    return Told.by(() -> service().totals(caller.with(Right.REPORT), body(request)));
  }

  @Override
  public List<String> formats(ReportKind kind) {
    return services.formats().values().stream()
        .filter(format -> kind == ReportKind.STAGES || format.hasTotals())
        .map(ReportFormat::name)
        .toList();
  }

  @Override
  public void write(ReportKind kind, Map<String, Object> request, String format, OutputStream out)
      throws IOException {
    ReportFormat writer = services.formats().get(format);
    if (writer == null) {
      throw new CommandFailure(
          CommandFailure.Kind.REFUSED, "The format " + format + " has just gone; try again.");
    }
    if (kind == ReportKind.STAGES) {
      writer.write(stages(request), out);
    } else {
      writer.write(totals(request), out);
    }
  }

  private FunnelReports service() {
    return services.reports().get();
  }

  private static ReportRequest body(Map<String, Object> request) {
    return new ReportRequest(request, List.of(), null);
  }
}
