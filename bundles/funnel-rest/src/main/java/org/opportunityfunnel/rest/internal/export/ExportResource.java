package org.opportunityfunnel.rest.internal.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.api.store.RecordExporter;
import org.opportunityfunnel.rest.internal.accept.Answers;
import org.opportunityfunnel.rest.internal.auth.Callers;
import org.opportunityfunnel.rest.internal.auth.Needs;
import org.opportunityfunnel.rest.internal.auth.OrganizationReach;
import org.opportunityfunnel.rest.internal.body.Broken;
import org.opportunityfunnel.rest.internal.query.QueryParameters;
import org.opportunityfunnel.rest.internal.service.Held;

/**
 * All records of an organization, in the form of an import. It is the admins', and of those only
 * who see every user.
 */
@Path("export")
@Needs(Right.ADMIN)
public final class ExportResource {
  private static final String NDJSON = "application/x-ndjson";
  private static final String ORGANIZATION = "organization";
  private static final int BUFFER = 1 << 16;

  private final Held<RecordExporter> exporters;
  private final OrganizationReach reach;

  public ExportResource(Held<RecordExporter> exporters, OrganizationReach reach) {
    this.exporters = exporters;
    this.reach = reach;
  }

  /** What fails after the first bytes breaks the answer off, so that nobody takes it for whole. */
  @GET
  @Answers(NDJSON)
  public Response export(@Context ContainerRequestContext request) {
    Caller admin = Callers.of(request);
    QueryParameters parameters = QueryParameters.of(request, ORGANIZATION);
    parameters.check();
    String organization = parameters.text(ORGANIZATION).orElse(admin.organization());
    reach.require(admin, organization);
    RecordExporter exporter = exporters.get();
    boolean packed = takesGzip(request);
    StreamingOutput body =
        out -> {
          try {
            write(exporter, organization, out, packed);
          } catch (IOException | RuntimeException e) {
            Broken.mark(request);
            throw e;
          }
        };
    Response.ResponseBuilder answer =
        Response.ok(body, NDJSON)
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"export.ndjson\"")
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    return (packed ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip") : answer).build();
  }

  private static void write(
      RecordExporter exporter, String organization, OutputStream out, boolean packed)
      throws IOException {
    OutputStream lines = new BufferedOutputStream(packed ? new GZIPOutputStream(out) : out, BUFFER);
    exporter.export(
        organization,
        (kind, json) -> {
          lines.write(json);
          lines.write('\n');
        });
    // Not in a finally: the end of a gzip stream says that all of it came.
    lines.close();
  }

  private static boolean takesGzip(ContainerRequestContext request) {
    String accepted = request.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
    if (accepted == null) {
      return false;
    }
    for (String coding : accepted.toLowerCase(Locale.ROOT).split(",")) {
      String[] parts = coding.split(";", 2);
      if (parts[0].strip().equals("gzip")) {
        return parts.length == 1 || !parts[1].strip().matches("q=0(\\.0*)?");
      }
    }
    return false;
  }
}
