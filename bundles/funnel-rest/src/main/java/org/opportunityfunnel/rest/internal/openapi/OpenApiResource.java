package org.opportunityfunnel.rest.internal.openapi;

import java.io.IOException;
import java.io.InputStream;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.opportunityfunnel.rest.internal.auth.NeedsNoKey;

/** The description of all of this in OpenAPI 3.1; the same for everyone, so it needs no key. */
@Path("openapi.json")
@NeedsNoKey
public final class OpenApiResource {

  @GET
  public Response describe() throws IOException {
    try (InputStream description = OpenApiResource.class.getResourceAsStream("openapi.json")) {
      return Response.ok(description.readAllBytes(), MediaType.APPLICATION_JSON_TYPE).build();
    }
  }
}
