package org.opportunityfunnel.rest.internal.error;

import java.util.UUID;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import javax.ws.rs.ext.Provider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers a bug with an ID and logs it under that ID; nothing of the inside is shown. */
@Provider
public final class LoggingExceptionMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = LoggerFactory.getLogger(LoggingExceptionMapper.class);

  @Override
  public Response toResponse(Throwable bug) {
    String errorId = UUID.randomUUID().toString();
    LOG.error("A request failed unexpectedly; error ID {}", errorId, bug);
    return HttpError.answer(
        500,
        ErrorBody.of(
            "Something went wrong inside. The log says more under this error ID.", errorId));
  }
}
