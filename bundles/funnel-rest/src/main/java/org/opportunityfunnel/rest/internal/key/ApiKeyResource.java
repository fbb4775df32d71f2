package org.opportunityfunnel.rest.internal.key;

import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.opportunityfunnel.api.security.ApiKeys;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.api.security.KeyOrder;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.rest.internal.auth.Callers;
import org.opportunityfunnel.rest.internal.auth.Needs;
import org.opportunityfunnel.rest.internal.body.JsonBody;
import org.opportunityfunnel.rest.internal.query.Page;
import org.opportunityfunnel.rest.internal.query.QueryParameters;
import org.opportunityfunnel.rest.internal.service.Held;

/** Makes, lists and revokes API keys. */
@Path("api_key")
@Needs(Right.ADMIN)
public final class ApiKeyResource {
  private static final String ORGANIZATION = "organization";

  private final Held<ApiKeys> keys;

  public ApiKeyResource(Held<ApiKeys> keys) {
    this.keys = keys;
  }

  @GET
  public Response list(@Context ContainerRequestContext request) {
    Caller admin = Callers.of(request);
    QueryParameters parameters = QueryParameters.of(request, ORGANIZATION, Page.LIMIT, Page.SKIP);
    Page page = Page.of(parameters);
    parameters.check();
    String organization = parameters.text(ORGANIZATION).orElse(admin.organization());
    return Response.ok(
            page.of(keys.get().list(admin, organization), KeyJson::of),
            MediaType.APPLICATION_JSON_TYPE)
        .build();
  }

  @POST
  public Response issue(@Context ContainerRequestContext request) {
    Caller admin = Callers.of(request);
    QueryParameters.of(request).check();
    KeyOrder order = KeyRequest.parse(JsonBody.read(request), admin.organization());
    return Response.status(Response.Status.CREATED)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(KeyJson.of(keys.get().issue(admin, order)))
        .build();
  }

  @DELETE
  @Path("{id}")
  public Response revoke(@Context ContainerRequestContext request, @PathParam("id") String id) {
    QueryParameters.of(request).check();
    keys.get().revoke(Callers.of(request), id);
    return Response.noContent().build();
  }
}
