package org.opportunityfunnel.rest.internal.body;

import java.io.IOException;
import java.util.List;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.rest.internal.error.HttpError;

/** Reads small JSON bodies. */
public final class JsonBody {

  /** A body may have that many bytes where nothing else is said; past them reading stops. */
  public static final int MAX_BYTES = 64 * 1024;

  private JsonBody() {}

  /** The body's object, of at most {@link #MAX_BYTES}. */
  public static JsonObject read(ContainerRequestContext request) {
    return read(request, MAX_BYTES);
  }

  /**
   * The body's object, of at most so many bytes.
   *
   * @throws WebApplicationException 415 if it is not JSON, 413 if it is too large
   * @throws FunnelException INVALID if it is malformed
   */
  public static JsonObject read(ContainerRequestContext request, int maxBytes) {
    ContentType.require(request, List.of(MediaType.APPLICATION_JSON));
    ContentEncoding.requireIdentity(request);
    if (announced(request) > maxBytes) {
      throw tooLarge(maxBytes);
    }
    try {
      byte[] bytes = request.getEntityStream().readNBytes(maxBytes + 1);
      if (bytes.length > maxBytes) {
        throw tooLarge(maxBytes);
      }
      return StrictJson.object(bytes);
    } catch (IOException e) {
      throw new FunnelException(ErrorCode.INVALID, "The body did not arrive whole.", e);
    }
  }

  private static long announced(ContainerRequestContext request) {
    String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    try {
      return length == null ? -1 : Long.parseLong(length.strip());
    } catch (NumberFormatException beyondLong) {
      return Long.MAX_VALUE;
    }
  }

  private static WebApplicationException tooLarge(int maxBytes) {
    return new WebApplicationException(
        HttpError.answer(413, "The body must not be larger than " + maxBytes + " bytes."));
  }
}
