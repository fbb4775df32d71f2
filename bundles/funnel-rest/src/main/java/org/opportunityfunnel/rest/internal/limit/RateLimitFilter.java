package org.opportunityfunnel.rest.internal.limit;

import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.opportunityfunnel.rest.internal.auth.Callers;
import org.opportunityfunnel.rest.internal.error.ErrorBody;

/**
 * Refuses a key's requests past its limit, and says on every answer how much is left, in the form
 * that Close's clients parse. Without a limit it does neither. Comes after authentication.
 */
public final class RateLimitFilter implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String DECISION = RateLimitFilter.class.getName();

  private final RateLimits limits;

  public RateLimitFilter(RateLimits limits) {
    this.limits = limits;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    limits.now().ifPresent(limiter -> take(limiter, request));
  }

  private static void take(RateLimiter limiter, ContainerRequestContext request) {
    TokenBucket.Decision decision = limiter.take(Callers.of(request));
    request.setProperty(DECISION, decision);
    if (!decision.allowed()) {
      request.abortWith(
          Response.status(Response.Status.TOO_MANY_REQUESTS)
              .header(HttpHeaders.RETRY_AFTER, decision.resetSeconds())
              .type(MediaType.APPLICATION_JSON_TYPE)
              .entity(ErrorBody.of("Too many requests with this key; see the header RateLimit."))
              .build());
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(DECISION) instanceof TokenBucket.Decision decision) {
      response
          .getHeaders()
          .putSingle(
              "RateLimit",
              "limit="
                  + decision.limit()
                  + ", remaining="
                  + decision.remaining()
                  + ", reset="
                  + decision.resetSeconds());
    }
  }
}
