package org.opportunityfunnel.rest.internal.health;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.opportunityfunnel.api.engine.EngineStatus;
import org.opportunityfunnel.api.report.FunnelReports;
import org.opportunityfunnel.api.report.Health;
import org.opportunityfunnel.rest.internal.auth.AuthenticatorChain;
import org.opportunityfunnel.rest.internal.auth.NeedsNoKey;
import org.opportunityfunnel.rest.internal.error.HttpError;
import org.opportunityfunnel.rest.internal.report.Formats;
import org.opportunityfunnel.rest.internal.service.Held;

/** Whether a report can be answered now: 200, else 503, with what is missing. Never waits. */
@Path("health")
@NeedsNoKey
public final class HealthResource {
  private static final Health NOTHING = new Health(false, "no report service", List.of());

  private final Held<FunnelReports> reports;
  private final AuthenticatorChain authenticators;
  private final Formats formats;

  public HealthResource(
      Held<FunnelReports> reports, AuthenticatorChain authenticators, Formats formats) {
    this.reports = reports;
    this.authenticators = authenticators;
    this.formats = formats;
  }

  @GET
  public Response health() {
    Optional<FunnelReports> present = reports.now();
    Health health = present.isPresent() ? present.get().health() : NOTHING;
    boolean keys = !authenticators.isEmpty();
    List<String> names = formats.names();
    boolean ready = health.ready() && keys && !names.isEmpty();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("status", ready ? "ok" : "unavailable");
    body.put("store", health.store());
    body.put("engines", health.engines().stream().map(HealthResource::shape).toList());
    body.put("formats", names);
    body.put("authentication", keys ? "ready" : "nothing can check credentials");
    if (ready) {
      return Response.ok(body, MediaType.APPLICATION_JSON_TYPE).build();
    }
    body.put("error", "Reports can't be answered at the moment.");
    return HttpError.unavailable(body);
  }

  private static Map<String, Object> shape(EngineStatus engine) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("name", engine.name());
    shape.put("state", engine.state().name().toLowerCase(Locale.ROOT));
    shape.put("detail", engine.detail());
    return shape;
  }
}
