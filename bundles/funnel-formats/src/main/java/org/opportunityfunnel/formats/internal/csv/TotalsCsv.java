package org.opportunityfunnel.formats.internal.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.opportunityfunnel.api.report.TotalsReport;
import org.opportunityfunnel.api.report.TotalsReport.UserTotals;
import org.opportunityfunnel.formats.internal.measure.TotalsColumns;

/** The totals report as CSV: one row a user. */
final class TotalsCsv {
  private static final List<String> TEXTS = List.of("user_id", "user_name");

  private TotalsCsv() {}

  static void write(TotalsReport report, OutputStream out) throws IOException {
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
