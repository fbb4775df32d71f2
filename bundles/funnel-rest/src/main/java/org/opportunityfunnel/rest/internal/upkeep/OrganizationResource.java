package org.opportunityfunnel.rest.internal.upkeep;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.ws.rs.DELETE;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.api.store.OrganizationUpkeep;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.rest.internal.auth.Callers;
import org.opportunityfunnel.rest.internal.auth.Needs;
import org.opportunityfunnel.rest.internal.auth.OrganizationReach;
import org.opportunityfunnel.rest.internal.query.QueryParameters;
import org.opportunityfunnel.rest.internal.service.Held;

/** Removes organizations: their records, not their keys. */
@Path("organization")
@Needs(Right.ADMIN)
public final class OrganizationResource {
  private static final String CONFIRM = "confirm";

  private final Held<OrganizationUpkeep> upkeep;
  private final OrganizationReach reach;

  public OrganizationResource(Held<OrganizationUpkeep> upkeep, OrganizationReach reach) {
    this.upkeep = upkeep;
    this.reach = reach;
  }

  /** Only with the ID once more: there is no way back. */
  @DELETE
  @Path("{id}")
  public Response remove(@Context ContainerRequestContext request, @PathParam("id") String id) {
    QueryParameters parameters = QueryParameters.of(request, CONFIRM);
    if (!parameters.text(CONFIRM).orElse("").equals(id)) {
      parameters.refuse(
          CONFIRM, "This must be the organization's ID once more: its records go for good.");
    }
    parameters.check();
    reach.require(Callers.of(request), id);
    Map<RecordKind, Long> removed = upkeep.get().remove(id);
    if (removed.isEmpty()) {
      throw new FunnelException(ErrorCode.NOT_FOUND, "There are no records of that organization.");
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("organization", id);
    body.put("removed", CountedKinds.of(removed));
    return Response.ok(body, MediaType.APPLICATION_JSON_TYPE).build();
  }
}
