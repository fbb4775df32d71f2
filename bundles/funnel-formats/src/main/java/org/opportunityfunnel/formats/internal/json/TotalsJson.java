package org.opportunityfunnel.formats.internal.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import org.opportunityfunnel.api.report.Include;
import org.opportunityfunnel.api.report.TotalsMeasures;
import org.opportunityfunnel.api.report.TotalsReport;
import org.opportunityfunnel.api.report.TotalsReport.UserTotals;
import org.opportunityfunnel.formats.internal.measure.TotalsColumns;

/** The totals report as JSON. */
final class TotalsJson {
  private static final Members<TotalsMeasures> MEASURES = new Members<>(TotalsColumns.MEASURES);

  private TotalsJson() {}

  static void write(TotalsReport report, OutputStream out) throws IOException {
    Set<Include> include = report.include();
    ReportJson.write(
        out,
        json -> {
          json.writeStartObject();
          MEASURES.write(report.aggregations(), json);
          json.writeEndObject();
        },
        json -> {
          for (UserTotals user : report.data()) {
            json.writeStartObject();
            ReportJson.user(user.userId(), user.userName(), include, json);
            MEASURES.write(user.totals(), json);
            json.writeEndObject();
          }
        },
        include,
        report.meta());
  }
}
