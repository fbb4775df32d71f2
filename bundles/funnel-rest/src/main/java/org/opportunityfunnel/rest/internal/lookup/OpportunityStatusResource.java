package org.opportunityfunnel.rest.internal.lookup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.rest.internal.auth.Callers;
import org.opportunityfunnel.rest.internal.auth.Needs;

/** The statuses of all pipelines, by pipeline and in its order. */
@Path("status/opportunity")
@Needs(Right.REPORT)
public final class OpportunityStatusResource {
  private final Catalogs catalogs;

  public OpportunityStatusResource(Catalogs catalogs) {
    this.catalogs = catalogs;
  }

  @GET
  public Response list(@Context ContainerRequestContext request) {
    return Lookup.list(request, statuses(catalogs.of(request)), status -> shape(request, status));
  }

  @GET
  @Path("{id}")
  public Response one(@Context ContainerRequestContext request, @PathParam("id") String id) {
    return Lookup.one(
        request,
        statuses(catalogs.of(request)).stream()
            .filter(status -> status.status().id().equals(id))
            .findFirst(),
        status -> shape(request, status));
  }

  private record PipelineStatus(Pipeline pipeline, Status status) {}

  private static List<PipelineStatus> statuses(Catalog catalog) {
    return catalog.pipelines().stream()
        .flatMap(
            pipeline ->
                pipeline.statuses().stream().map(status -> new PipelineStatus(pipeline, status)))
        .toList();
  }

  private static Map<String, Object> shape(ContainerRequestContext request, PipelineStatus status) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("id", status.status().id());
    shape.put("label", status.status().label());
    shape.put("type", status.status().type().wireName());
    shape.put("organization_id", Callers.of(request).organization());
    shape.put("pipeline_id", status.pipeline().id());
    return shape;
  }
}
