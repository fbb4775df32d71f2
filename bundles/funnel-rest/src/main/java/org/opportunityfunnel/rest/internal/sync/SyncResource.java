package org.opportunityfunnel.rest.internal.sync;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.api.sync.DeliveryInfo;
import org.opportunityfunnel.api.sync.LiveSync;
import org.opportunityfunnel.api.sync.SyncInfo;
import org.opportunityfunnel.rest.internal.auth.Callers;
import org.opportunityfunnel.rest.internal.auth.Needs;
import org.opportunityfunnel.rest.internal.query.QueryParameters;
import org.opportunityfunnel.rest.internal.service.Held;

/** What is fetched, or delivered, from other systems for the caller's organization. */
@Path("sync")
@Needs(Right.IMPORT)
public final class SyncResource {
  private static final String WHOLE = "whole";

  private final Held<LiveSync> syncs;

  public SyncResource(Held<LiveSync> syncs) {
    this.syncs = syncs;
  }

  @GET
  public Response list(@Context ContainerRequestContext request) {
    QueryParameters.of(request).check();
    return Response.ok(
            body(syncs.get().list(Callers.of(request).organization())),
            MediaType.APPLICATION_JSON_TYPE)
        .build();
  }

  /** What was delivered by webhook for each configuration of the organization. */
  @GET
  @Path("delivery")
  public Response deliveries(@Context ContainerRequestContext request) {
    QueryParameters.of(request).check();
    List<DeliveryInfo> deliveries = syncs.get().deliveries(Callers.of(request).organization());
    return Response.ok(
            list(deliveries.stream().map(DeliveryJson::of).toList()),
            MediaType.APPLICATION_JSON_TYPE)
        .build();
  }

  /** Does not wait for the end. */
  @POST
  public Response begin(@Context ContainerRequestContext request) {
    QueryParameters parameters = QueryParameters.of(request, WHOLE);
    String whole = parameters.text(WHOLE).orElse("false");
    if (!whole.equals("true") && !whole.equals("false")) {
      parameters.refuse(WHOLE, "This must be true or false.");
    }
    parameters.check();
    List<SyncInfo> begun =
        syncs.get().begin(Callers.of(request).organization(), Boolean.parseBoolean(whole));
    if (begun.isEmpty()) {
      throw new FunnelException(
          ErrorCode.NOT_FOUND,
          "No source is configured for this organization; org.opportunityfunnel.close with an"
              + " .apiKey makes one.");
    }
    return Response.accepted(body(begun)).type(MediaType.APPLICATION_JSON_TYPE).build();
  }

  private static Map<String, Object> body(List<SyncInfo> syncs) {
    return list(syncs.stream().map(SyncJson::of).toList());
  }

  private static Map<String, Object> list(List<Map<String, Object>> data) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("data", data);
    body.put("has_more", false);
    return body;
  }
}
