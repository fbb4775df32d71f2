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
import org.opportunityfunnel.api.model.User;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.rest.internal.auth.Callers;
import org.opportunityfunnel.rest.internal.auth.Needs;

/** The users that the caller may see. */
@Path("user")
@Needs(Right.REPORT)
public final class UserResource {
  private final Catalogs catalogs;

  public UserResource(Catalogs catalogs) {
    this.catalogs = catalogs;
  }

  @GET
  public Response list(@Context ContainerRequestContext request) {
    return Lookup.list(request, catalogs.of(request).users(), user -> shape(request, user));
  }

  @GET
  @Path("{id}")
  public Response one(@Context ContainerRequestContext request, @PathParam("id") String id) {
    return Lookup.one(request, catalogs.of(request).user(id), user -> shape(request, user));
  }

  private static Map<String, Object> shape(ContainerRequestContext request, User user) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("id", user.id());
    shape.put("email", user.email());
    shape.put("first_name", user.firstName());
    shape.put("last_name", user.lastName());
    shape.put("image", null);
    shape.put("organizations", List.of(Callers.of(request).organization()));
    return shape;
  }
}
