package org.opportunityfunnel.rest.internal.error;

import java.util.List;
import java.util.Locale;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import javax.ws.rs.ext.Provider;
import org.opportunityfunnel.api.error.Problem;

/** Gives the documented body to what the JAX-RS runtime itself refuses. */
@Provider
public final class WebApplicationExceptionMapper
    implements ExceptionMapper<WebApplicationException> {
  private final LoggingExceptionMapper bugs;

  /** With the mapper that takes the failures that are no refusals. */
  public WebApplicationExceptionMapper(LoggingExceptionMapper bugs) {
    this.bugs = bugs;
  }

  @Override
  public Response toResponse(WebApplicationException failure) {
    Response refused = failure.getResponse();
    if (refused.getStatus() >= 500) {
      return bugs.toResponse(failure);
    }
    Response.ResponseBuilder answer =
        Response.status(refused.getStatus())
            .type(MediaType.APPLICATION_JSON_TYPE)
            .entity(
                refused.getStatus() == 400
                    ? ErrorBody.invalid(List.of(new Problem("", "The request is malformed.")))
                    : ErrorBody.of(sentence(refused.getStatusInfo())));
    String allowed = refused.getHeaderString(HttpHeaders.ALLOW);
    return (allowed == null ? answer : answer.header(HttpHeaders.ALLOW, allowed)).build();
  }

  private static String sentence(Response.StatusType status) {
    return switch (status.getStatusCode()) {
      case 404 -> "There is nothing at this path.";
      case 405 -> "This method is not allowed here; see the header Allow.";
      default -> "Refused: " + status.getReasonPhrase().toLowerCase(Locale.ROOT) + ".";
    };
  }
}
