package org.opportunityfunnel.rest.internal.body;

import java.util.Locale;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.HttpHeaders;
import org.opportunityfunnel.rest.internal.error.HttpError;

/** How a request's body is packed. */
public enum ContentEncoding {
  IDENTITY,
  GZIP;

  /**
   * The encoding that the request names.
   *
   * @throws WebApplicationException 415 if it is another one, or several
   */
  public static ContentEncoding of(ContainerRequestContext request) {
    String header = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    return switch (header == null ? "" : header.strip().toLowerCase(Locale.ROOT)) {
      case "", "identity" -> IDENTITY;
      case "gzip", "x-gzip" -> GZIP;
      default -> throw unsupported("Content-Encoding must be gzip or identity.");
    };
  }

  /**
   * Takes only a body that is not packed.
   *
   * @throws WebApplicationException 415 if it is
   */
  static void requireIdentity(ContainerRequestContext request) {
    if (of(request) != IDENTITY) {
      throw unsupported("The body must come without a Content-Encoding.");
    }
  }

  private static WebApplicationException unsupported(String sentence) {
    return new WebApplicationException(HttpError.answer(415, sentence));
  }
}
