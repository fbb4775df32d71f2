package org.opportunityfunnel.rest.internal.lookup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import org.opportunityfunnel.api.model.CodePointOrder;
import org.opportunityfunnel.api.model.User;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.rest.internal.auth.Callers;
import org.opportunityfunnel.rest.internal.auth.Needs;

/**
 * Who the caller is: the user that its key acts as, all null for a machine's key, and, beyond what
 * Close tells, what the key may do and of which organization it is.
 */
@Path("me")
@Needs(Right.REPORT)
public final class MeResource {
  private final Catalogs catalogs;

  public MeResource(Catalogs catalogs) {
    this.catalogs = catalogs;
  }

  @GET
  public Response me(@Context ContainerRequestContext request) {
    Caller caller = Callers.of(request);
    Optional<User> user = caller.userId().flatMap(id -> catalogs.of(request).user(id));
    return Lookup.one(request, Optional.of(caller), me -> shape(me, user));
  }

  private static Map<String, Object> shape(Caller caller, Optional<User> user) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("id", caller.userId().orElse(null));
    shape.put("email", user.map(User::email).orElse(null));
    shape.put("first_name", user.map(User::firstName).orElse(null));
    shape.put("last_name", user.map(User::lastName).orElse(null));
    shape.put("image", null);
    shape.put("organizations", List.of(organization(caller.organization())));
    shape.put("organization_id", caller.organization());
    shape.put("rights", caller.rights().stream().sorted().map(Right::wireName).toList());
    shape.put(
        "visible_users",
        caller
            .visibleUsers()
            .map(users -> users.stream().sorted(CodePointOrder.ASCENDING).toList())
            .orElse(null));
    return shape;
  }

  private static Map<String, Object> organization(String id) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("id", id);
    shape.put("name", id);
    return shape;
  }
}
