package org.opportunityfunnel.rest.internal.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.api.store.RecordFormats;
import org.opportunityfunnel.rest.internal.auth.Needs;
import org.opportunityfunnel.rest.internal.error.WellFormed;
import org.opportunityfunnel.rest.internal.lookup.Lookup;
import org.opportunityfunnel.rest.internal.service.Held;

/** The mappings by which files of other systems can be imported. */
@Path("import/mapping")
@Needs(Right.IMPORT)
public final class MappingResource {
  private final Held<RecordFormats> mappings;

  public MappingResource(Held<RecordFormats> mappings) {
    this.mappings = mappings;
  }

  @GET
  public Response list(@Context ContainerRequestContext request) {
    return Lookup.list(request, all(), MappingResource::json);
  }

  @GET
  @Path("{id}")
  public Response one(@Context ContainerRequestContext request, @PathParam("id") String name) {
    return Lookup.one(
        request,
        all().stream().filter(mapping -> mapping.name().equals(name)).findFirst(),
        MappingResource::json);
  }

  private List<RecordFormats.Info> all() {
    return mappings.get().list();
  }

  private static Map<String, Object> json(RecordFormats.Info mapping) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", mapping.name());
    json.put("name", mapping.name());
    json.put("media_type", mapping.mediaType());
    json.put("description", WellFormed.text(mapping.description()));
    json.put("fault", mapping.fault().isEmpty() ? null : WellFormed.text(mapping.fault()));
    return json;
  }
}
