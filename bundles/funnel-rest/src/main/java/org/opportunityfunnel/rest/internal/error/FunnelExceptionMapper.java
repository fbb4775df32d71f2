package org.opportunityfunnel.rest.internal.error;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import javax.ws.rs.ext.Provider;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.store.ImportRejectedException;
import org.opportunityfunnel.api.store.ImportReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns the one exception that crosses bundles into HTTP. */
@Provider
public final class FunnelExceptionMapper implements ExceptionMapper<FunnelException> {

  private static final Logger LOG = LoggerFactory.getLogger(FunnelExceptionMapper.class);

  @Override
  public Response toResponse(FunnelException failure) {
    if (failure.code() == ErrorCode.UNAVAILABLE && failure.getCause() != null) {
      LOG.warn("{} Cause: {}", failure.getMessage(), failure.getCause().toString());
    }
    return switch (failure.code()) {
      case INVALID ->
          HttpError.answer(
              400,
              failure instanceof ImportRejectedException rejected
                  ? rejected(rejected.report())
                  : ErrorBody.invalid(failure));
      case UNAUTHENTICATED -> HttpError.unauthorized();
      case FORBIDDEN -> HttpError.answer(403, failure.getMessage());
      case NOT_FOUND -> HttpError.answer(404, failure.getMessage());
      case UNAVAILABLE, GONE -> HttpError.unavailable(ErrorBody.of(failure.getMessage()));
    };
  }

  private static Map<String, Object> rejected(ImportReport report) {
    List<String> errors = new ArrayList<>();
    report.problems().forEach(problem -> errors.add(WellFormed.text(problem.text())));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("errors", errors);
    body.put("field-errors", Map.of());
    body.put("problems", ImportProblems.json(report));
    body.put("problem_total", report.problemTotal());
    body.put("notices", ImportProblems.notices(report));
    return body;
  }
}
