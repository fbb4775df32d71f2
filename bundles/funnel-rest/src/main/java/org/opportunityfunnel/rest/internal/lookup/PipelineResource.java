package org.opportunityfunnel.rest.internal.lookup;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.rest.internal.auth.Callers;
import org.opportunityfunnel.rest.internal.auth.Needs;

/** The pipelines with their statuses in order. */
@Path("pipeline")
@Needs(Right.REPORT)
public final class PipelineResource {
  private final Catalogs catalogs;

  public PipelineResource(Catalogs catalogs) {
    this.catalogs = catalogs;
  }

  @GET
  public Response list(@Context ContainerRequestContext request) {
    return Lookup.list(
        request, catalogs.of(request).pipelines(), pipeline -> shape(request, pipeline));
  }

  @GET
  @Path("{id}")
  public Response one(@Context ContainerRequestContext request, @PathParam("id") String id) {
    return Lookup.one(
        request, catalogs.of(request).pipeline(id), pipeline -> shape(request, pipeline));
  }

  private static Map<String, Object> shape(ContainerRequestContext request, Pipeline pipeline) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("id", pipeline.id());
    shape.put("name", pipeline.name());
    shape.put("organization_id", Callers.of(request).organization());
    shape.put("statuses", pipeline.statuses().stream().map(PipelineResource::shape).toList());
    return shape;
  }

  private static Map<String, Object> shape(Status status) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("id", status.id());
    shape.put("label", status.label());
    shape.put("type", status.type().wireName());
    return shape;
  }
}
