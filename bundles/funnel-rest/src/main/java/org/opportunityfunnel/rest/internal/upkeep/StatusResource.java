package org.opportunityfunnel.rest.internal.upkeep;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.api.store.OrganizationStatus;
import org.opportunityfunnel.api.store.OrganizationUpkeep;
import org.opportunityfunnel.rest.internal.auth.Callers;
import org.opportunityfunnel.rest.internal.auth.Needs;
import org.opportunityfunnel.rest.internal.query.QueryParameters;
import org.opportunityfunnel.rest.internal.service.Held;

/** What is kept of the caller's organization, for those who load it. */
@Path("status")
@Needs(Right.IMPORT)
public final class StatusResource {
  private final Held<OrganizationUpkeep> upkeep;

  public StatusResource(Held<OrganizationUpkeep> upkeep) {
    this.upkeep = upkeep;
  }

  @GET
  public Response status(@Context ContainerRequestContext request) {
    QueryParameters.of(request).check();
    String organization = Callers.of(request).organization();
    return Response.ok(
            body(organization, upkeep.get().status(organization)), MediaType.APPLICATION_JSON_TYPE)
        .build();
  }

  private static Map<String, Object> body(String organization, OrganizationStatus status) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("organization", organization);
    body.put("data_version", status.version());
    body.put("records", CountedKinds.of(status.records()));
    body.put("removals", status.removals());
    body.put("first_created", time(status.times().firstCreated()));
    body.put("last_created", time(status.times().lastCreated()));
    body.put("last_changed", time(status.times().lastChanged()));
    Map<String, Object> waiting = new LinkedHashMap<>();
    waiting.put("changes_without_opportunity", status.waiting().changes());
    waiting.put("opportunities_without_pipeline", status.waiting().opportunities());
    waiting.put("opportunities_without_lead", status.waiting().leads());
    body.put("waiting", waiting);
    Map<String, Object> database = new LinkedHashMap<>();
    database.put("product", status.database().product());
    database.put("schema_version", status.database().schema());
    database.put("bytes", status.database().bytes());
    body.put("database", database);
    return body;
  }

  private static String time(Optional<Instant> time) {
    return time.map(Instant::toString).orElse(null);
  }
}
