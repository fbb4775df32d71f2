package org.opportunityfunnel.rest.internal.error;

import java.util.Map;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** Error answers by status. */
public final class HttpError {
  private static final int RETRY_AFTER_SECONDS = 2;

  private HttpError() {}

  /** An answer with that body, always JSON whatever the caller accepts. */
  public static Response answer(int status, Map<String, Object> body) {
    return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body).build();
  }

  /** An answer {@code {"error": "…"}}. */
  public static Response answer(int status, String sentence) {
    return answer(status, ErrorBody.of(sentence));
  }

  /** 401, with a challenge for each scheme that is understood. */
  public static Response unauthorized() {
    return Response.status(Response.Status.UNAUTHORIZED)
        .header(
            HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Opportunity Funnel\", charset=\"UTF-8\"")
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Opportunity Funnel\"")
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(ErrorBody.of("Unauthorized"))
        .build();
  }

  /** 503, to be tried again soon. */
  public static Response unavailable(Map<String, Object> body) {
    return Response.status(Response.Status.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(body)
        .build();
  }
}
