package org.opportunityfunnel.rest.internal.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.error.Problem;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.api.store.ImportOptions;
import org.opportunityfunnel.api.store.ImportOptions.OnError;
import org.opportunityfunnel.api.store.ImportReport;
import org.opportunityfunnel.api.store.ImportSource;
import org.opportunityfunnel.api.store.ImportsUnderWay;
import org.opportunityfunnel.api.store.RecordFormats;
import org.opportunityfunnel.api.store.RecordImporter;
import org.opportunityfunnel.rest.internal.auth.Callers;
import org.opportunityfunnel.rest.internal.auth.Needs;
import org.opportunityfunnel.rest.internal.query.QueryParameters;
import org.opportunityfunnel.rest.internal.service.Held;

/** Loads records; the body is passed on as it arrives and never held as a whole. */
@Path("import")
@Needs(Right.IMPORT)
public final class ImportResource {
  private static final String ON_ERROR = "on_error";
  private static final String ID = "id";
  private static final Pattern AN_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private final Held<RecordImporter> importers;
  private final ImportBody bodies;
  private final Visibility visibility;
  private final Held<ImportsUnderWay> underWay;

  public ImportResource(
      Held<RecordImporter> importers,
      Held<RecordFormats> mappings,
      Visibility visibility,
      Held<ImportsUnderWay> underWay) {
    this.importers = importers;
    this.bodies = new ImportBody(mappings);
    this.visibility = visibility;
    this.underWay = underWay;
  }

  @POST
  public Response load(@Context ContainerRequestContext request) {
    QueryParameters parameters = QueryParameters.of(request, ON_ERROR, ImportBody.MAPPING, ID);
    OnError onError = onError(parameters);
    CancellableBody body = new CancellableBody(request.getEntityStream());
    ImportSource source = bodies.of(request, parameters.text(ImportBody.MAPPING), body);
    String organization = Callers.of(request).organization();
    ImportReport report;
    try (ImportsUnderWay.Entry mine = begun(organization, parameters.text(ID))) {
      mine.whenCancelled(body::cancel);
      report = importers.get().load(organization, source, new ImportOptions(onError, mine, mine));
    }
    boolean visible = visibility.await(organization, report.version());
    return Response.ok(ImportAnswer.of(report, visible), MediaType.APPLICATION_JSON_TYPE).build();
  }

  private ImportsUnderWay.Entry begun(String organization, Optional<String> id) {
    return underWay
        .get()
        .begin(organization, id)
        .orElseThrow(
            () ->
                FunnelException.invalid(
                    List.of(new Problem(ID, "An import of this ID is under way."))));
  }

  /** Those of the caller's organization that wait, are read or stored. */
  @GET
  public Response list(@Context ContainerRequestContext request) {
    QueryParameters.of(request).check();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put(
        "data",
        underWay.get().list(Callers.of(request).organization()).stream()
            .map(RunningJson::of)
            .toList());
    body.put("has_more", false);
    return Response.ok(body, MediaType.APPLICATION_JSON_TYPE).build();
  }

  /** The import's own answer says whether it came too late. */
  @DELETE
  @Path("{id}")
  public Response cancel(@Context ContainerRequestContext request, @PathParam(ID) String id) {
    QueryParameters.of(request).check();
    if (!underWay.get().cancel(Callers.of(request).organization(), id)) {
      throw new FunnelException(ErrorCode.NOT_FOUND, "No import of this ID is under way.");
    }
    return Response.noContent().build();
  }

  private static OnError onError(QueryParameters parameters) {
    OnError onError =
        switch (parameters.text(ON_ERROR).orElse("fail")) {
          case "fail" -> OnError.FAIL;
          case "skip" -> OnError.SKIP;
          default -> {
            parameters.refuse(ON_ERROR, "This must be fail or skip.");
            yield OnError.FAIL;
          }
        };
    if (!parameters.text(ID).map(id -> AN_ID.matcher(id).matches()).orElse(true)) {
      parameters.refuse(ID, "This must be 1 to 64 letters, digits, - and _.");
    }
    parameters.check();
    return onError;
  }
}
