package org.opportunityfunnel.rest.internal.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.ext.Provider;
import org.opportunityfunnel.api.report.Include;
import org.opportunityfunnel.api.report.TotalsReport;
import org.opportunityfunnel.api.report.TotalsReport.UserTotals;

/** The totals report as JSON. */
@Provider
public final class TotalsJson extends ReportWriter<TotalsReport> {

  public TotalsJson() {
    super(TotalsReport.class, MediaType.APPLICATION_JSON_TYPE);
  }

  @Override
  void write(TotalsReport report, OutputStream out) throws IOException {
    Set<Include> include = report.include();
    ReportJson.write(
        out,
        json -> {
          json.writeStartObject();
          Measure.write(TotalsColumns.MEASURES, report.aggregations(), json);
          json.writeEndObject();
        },
        json -> {
          for (UserTotals user : report.data()) {
            json.writeStartObject();
            ReportJson.user(user.userId(), user.userName(), include, json);
            Measure.write(TotalsColumns.MEASURES, user.totals(), json);
            json.writeEndObject();
          }
        },
        include,
        report.meta());
  }
}
