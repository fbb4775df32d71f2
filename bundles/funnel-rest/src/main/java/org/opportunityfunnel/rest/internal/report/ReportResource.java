package org.opportunityfunnel.rest.internal.report;

import java.io.IOException;
import java.util.Optional;
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
  private final WrittenReports written;

  public ReportResource(Held<FunnelReports> reports, Formats formats, WrittenReports written) {
    this.reports = reports;
    this.formats = formats;
    this.written = written;
  }

  @POST
  @Path("stages")
  @AnswersReport(ReportKind.STAGES)
  public Response stages(@Context ContainerRequestContext request) throws IOException {
    ReportRequest asked = read(request);
    StagesReport report = reports.get().stages(Callers.of(request), asked);
    ReportFormat format = formats.get(AcceptFilter.chosen(request), ReportKind.STAGES);
    Response.ResponseBuilder answer = answer(format, ReportKind.STAGES, report.meta());
    return body(answer, report, format, stream -> format.write(report, stream));
  }

  @POST
  @Path("totals")
  @AnswersReport(ReportKind.TOTALS)
  public Response totals(@Context ContainerRequestContext request) throws IOException {
    ReportRequest asked = read(request);
    TotalsReport report = reports.get().totals(Callers.of(request), asked);
    ReportFormat format = formats.get(AcceptFilter.chosen(request), ReportKind.TOTALS);
    Response.ResponseBuilder answer = answer(format, ReportKind.TOTALS, report.meta());
    return body(answer, report, format, stream -> format.write(report, stream));
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

  private static Response.ResponseBuilder answer(
      ReportFormat format, ReportKind kind, ReportMeta meta) {
    Response.ResponseBuilder answer =
        Response.ok()
            .header(HttpHeaders.CONTENT_TYPE, format.contentType())
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    if (format.isAttachment()) {
      answer.header(
          HttpHeaders.CONTENT_DISPOSITION,
          "attachment; filename=\"" + ReportFileName.of(kind, meta, format.name()) + "\"");
    }
    return answer;
  }

  private Response body(
      Response.ResponseBuilder answer, Object report, ReportFormat format, StreamingOutput body)
      throws IOException {
    Optional<byte[]> kept = written.get(report, format, body);
    return kept.isEmpty()
        ? answer.entity(body).build()
        : answer
            .header(HttpHeaders.CONTENT_LENGTH, kept.get().length)
            .entity((StreamingOutput) stream -> stream.write(kept.get()))
            .build();
  }
}
