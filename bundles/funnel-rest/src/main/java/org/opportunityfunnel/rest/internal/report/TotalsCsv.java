package org.opportunityfunnel.rest.internal.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.ws.rs.ext.Provider;
import org.opportunityfunnel.api.report.TotalsReport;
import org.opportunityfunnel.api.report.TotalsReport.UserTotals;

/** The totals report as CSV: one row a user. */
@Provider
public final class TotalsCsv extends ReportWriter<TotalsReport> {
  private static final List<String> TEXTS = List.of("user_id", "user_name");

  public TotalsCsv() {
    super(TotalsReport.class, ReportCsv.MEDIA_TYPE);
  }

  @Override
  void write(TotalsReport report, OutputStream out) throws IOException {
    ReportCsv.write(
        out,
        TEXTS,
        TotalsColumns.MEASURES,
        csv -> {
          for (UserTotals user : report.data()) {
            csv.row(TotalsColumns.MEASURES, user.totals(), user.userId(), user.userName());
          }
        });
  }
}
