package org.opportunityfunnel.rest.internal.report;

import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.opportunityfunnel.api.report.FunnelReports;
import org.opportunityfunnel.api.report.ReportMeta;
import org.opportunityfunnel.api.report.ReportRequest;
import org.opportunityfunnel.api.report.StagesReport;
import org.opportunityfunnel.api.report.TotalsReport;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.rest.internal.accept.AcceptFilter;
import org.opportunityfunnel.rest.internal.accept.Offers;
import org.opportunityfunnel.rest.internal.auth.Callers;
import org.opportunityfunnel.rest.internal.auth.Needs;
import org.opportunityfunnel.rest.internal.body.JsonBody;
import org.opportunityfunnel.rest.internal.body.JsonObject;
import org.opportunityfunnel.rest.internal.query.QueryParameters;
import org.opportunityfunnel.rest.internal.service.Held;

/** The two reports. */
@Path("report/funnel/opportunity")
@Needs(Right.REPORT)
@Offers({MediaType.APPLICATION_JSON, ReportResource.TEXT_CSV})
public final class ReportResource {
  static final String TEXT_CSV = "text/csv";

  private final Held<FunnelReports> reports;

  public ReportResource(Held<FunnelReports> reports) {
    this.reports = reports;
  }

  @POST
  @Path("stages")
  public Response stages(@Context ContainerRequestContext request) {
    ReportRequest asked = read(request);
    StagesReport report = reports.get().stages(Callers.of(request), asked);
    return answer(request, report, "stages", report.meta());
  }

  @POST
  @Path("totals")
  public Response totals(@Context ContainerRequestContext request) {
    ReportRequest asked = read(request);
    TotalsReport report = reports.get().totals(Callers.of(request), asked);
    return answer(request, report, "totals", report.meta());
  }

  private static ReportRequest read(ContainerRequestContext request) {
    QueryParameters.of(request).check();
    JsonObject body = JsonBody.read(request);
    return new ReportRequest(
        body.members(), body.problems(), request.getHeaderString("X-TZ-Offset"));
  }

  private static Response answer(
      ContainerRequestContext request, Object report, String kind, ReportMeta meta) {
    if (!AcceptFilter.chosen(request).equals(TEXT_CSV)) {
      return Response.ok(report, MediaType.APPLICATION_JSON_TYPE).build();
    }
    return Response.ok(report, ReportCsv.MEDIA_TYPE)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + CsvFileName.of(kind, meta) + "\"")
        .build();
  }
}
