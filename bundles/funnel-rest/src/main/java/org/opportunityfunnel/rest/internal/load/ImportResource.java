package org.opportunityfunnel.rest.internal.load;

import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.api.store.ImportOptions;
import org.opportunityfunnel.api.store.ImportOptions.OnError;
import org.opportunityfunnel.api.store.ImportReport;
import org.opportunityfunnel.api.store.ImportSource;
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

  private final Held<RecordImporter> importers;
  private final ImportBody bodies;
  private final Visibility visibility;

  public ImportResource(
      Held<RecordImporter> importers, Held<RecordFormats> mappings, Visibility visibility) {
    this.importers = importers;
    this.bodies = new ImportBody(mappings);
    this.visibility = visibility;
  }

  @POST
  public Response load(@Context ContainerRequestContext request) {
    QueryParameters parameters = QueryParameters.of(request, ON_ERROR, ImportBody.MAPPING);
    OnError onError = onError(parameters);
    ImportSource source = bodies.of(request, parameters.text(ImportBody.MAPPING));
    String organization = Callers.of(request).organization();
    ImportReport report =
        importers.get().load(organization, source, new ImportOptions(onError, progress -> {}));
    boolean visible = visibility.await(organization, report.version());
    return Response.ok(ImportAnswer.of(report, visible), MediaType.APPLICATION_JSON_TYPE).build();
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
    parameters.check();
    return onError;
  }
}
