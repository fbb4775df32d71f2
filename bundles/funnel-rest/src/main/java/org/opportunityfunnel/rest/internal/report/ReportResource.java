package org.opportunityfunnel.rest.internal.report;

import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.opportunityfunnel.api.report.FunnelReports;
import org.opportunityfunnel.api.report.ReportFormat;
import org.opportunityfunnel.api.report.ReportMeta;
import org.opportunityfunnel.api.report.ReportRequest;
import org.opportunityfunnel.api.report.StagesReport;
import org.opportunityfunnel.api.report.TotalsReport;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.rest.internal.accept.AcceptFilter;
import org.opportunityfunnel.rest.internal.auth.Callers;
import org.opportunityfunnel.rest.internal.auth.Needs;
import org.opportunityfunnel.rest.internal.body.JsonBody;
import org.opportunityfunnel.rest.internal.body.JsonObject;
import org.opportunityfunnel.rest.internal.query.QueryParameters;
import org.opportunityfunnel.rest.internal.service.Held;

/** The two reports, each in the format that the caller prefers. */
@Path("report/funnel/opportunity")
@Needs(Right.REPORT)
public final class ReportResource {
  private final Held<FunnelReports> reports;
  private final Formats formats;

  public ReportResource(Held<FunnelReports> reports, Formats formats) {
    this.reports = reports;
    this.formats = formats;
  }

  @POST
  @Path("stages")
  @AnswersReport(ReportKind.STAGES)
  public Response stages(@Context ContainerRequestContext request) {
    ReportRequest asked = read(request);
    StagesReport report = reports.get().stages(Callers.of(request), asked);
    ReportFormat format = formats.get(AcceptFilter.chosen(request), ReportKind.STAGES);
    return answer(format, ReportKind.STAGES, report.meta(), stream -> format.write(report, stream));
  }

  @POST
  @Path("totals")
  @AnswersReport(ReportKind.TOTALS)
  public Response totals(@Context ContainerRequestContext request) {
    ReportRequest asked = read(request);
    TotalsReport report = reports.get().totals(Callers.of(request), asked);
    ReportFormat format = formats.get(AcceptFilter.chosen(request), ReportKind.TOTALS);
    return answer(format, ReportKind.TOTALS, report.meta(), stream -> format.write(report, stream));
  }

  private static ReportRequest read(ContainerRequestContext request) {
    QueryParameters.of(request).check();
    JsonObject body = JsonBody.read(request);
    return new ReportRequest(
        body.members(),
        body.problems(),
        request.getHeaderString("X-TZ-Offset"),
        request.getHeaderString("X-Funnel-Engine"));
  }

  private static Response answer(
      ReportFormat format, ReportKind kind, ReportMeta meta, StreamingOutput body) {
    Response.ResponseBuilder answer =
        Response.ok(body)
            .header(HttpHeaders.CONTENT_TYPE, format.contentType())
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    if (format.isAttachment()) {
      answer.header(
          HttpHeaders.CONTENT_DISPOSITION,
          "attachment; filename=\"" + ReportFileName.of(kind, meta, format.name()) + "\"");
    }
    return answer.build();
  }
}
