package org.opportunityfunnel.rest.internal.lookup;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import org.opportunityfunnel.api.model.Group;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.rest.internal.auth.Callers;
import org.opportunityfunnel.rest.internal.auth.Needs;
import org.opportunityfunnel.rest.internal.query.Members;
import org.opportunityfunnel.rest.internal.query.Page;
import org.opportunityfunnel.rest.internal.query.QueryParameters;

/** The groups that the caller may see; as at Close, a list has members only if asked for them. */
@Path("group")
@Needs(Right.REPORT)
public final class GroupResource {
  private static final String MEMBERS = "members";

  private final Catalogs catalogs;

  public GroupResource(Catalogs catalogs) {
    this.catalogs = catalogs;
  }

  @GET
  public Response list(@Context ContainerRequestContext request) {
    return Lookup.list(
        QueryParameters.of(request, Page.LIMIT, Page.SKIP, Members.FIELDS),
        catalogs.of(request).groups(),
        (group, members) -> {
          Map<String, Object> shape = shape(request, group);
          if (!members.names(MEMBERS)) {
            shape.remove(MEMBERS);
          }
          return shape;
        });
  }

  @GET
  @Path("{id}")
  public Response one(@Context ContainerRequestContext request, @PathParam("id") String id) {
    return Lookup.one(request, catalogs.of(request).group(id), group -> shape(request, group));
  }

  private static Map<String, Object> shape(ContainerRequestContext request, Group group) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("id", group.id());
    shape.put("name", group.name());
    shape.put("organization_id", Callers.of(request).organization());
    shape.put(MEMBERS, group.members().stream().map(user -> Map.of("user_id", user)).toList());
    return shape;
  }
}
