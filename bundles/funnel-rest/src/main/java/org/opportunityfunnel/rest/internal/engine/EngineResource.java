package org.opportunityfunnel.rest.internal.engine;

import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import org.opportunityfunnel.api.report.EngineInfo;
import org.opportunityfunnel.api.report.FunnelReports;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.rest.internal.auth.Callers;
import org.opportunityfunnel.rest.internal.auth.Needs;
import org.opportunityfunnel.rest.internal.lookup.Lookup;
import org.opportunityfunnel.rest.internal.service.Held;

/** The engines that compute reports, in the order in which they are asked. */
@Path("engine")
@Needs(Right.REPORT)
public final class EngineResource {
  private final Held<FunnelReports> reports;

  public EngineResource(Held<FunnelReports> reports) {
    this.reports = reports;
  }

  @GET
  public Response list(@Context ContainerRequestContext request) {
    return Lookup.list(request, engines(request), EngineJson::of);
  }

  /** Of several of one name, such as during an exchange, the one that is asked first. */
  @GET
  @Path("{id}")
  public Response one(@Context ContainerRequestContext request, @PathParam("id") String name) {
    return Lookup.one(
        request,
        engines(request).stream().filter(engine -> engine.status().name().equals(name)).findFirst(),
        EngineJson::of);
  }

  private List<EngineInfo> engines(ContainerRequestContext request) {
    return reports.get().engines(Callers.of(request));
  }
}
