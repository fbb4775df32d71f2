package org.opportunityfunnel.rest.internal.auth;

import java.util.Optional;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.core.HttpHeaders;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.security.Caller;

/** Lets only known callers pass, and notes who it is. */
public final class AuthenticationFilter implements ContainerRequestFilter {
  private final AuthenticatorChain authenticators;

  public AuthenticationFilter(AuthenticatorChain authenticators) {
    this.authenticators = authenticators;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Optional<Caller> caller =
        AuthorizationHeader.parse(request.getHeaders().get(HttpHeaders.AUTHORIZATION))
            .flatMap(authenticators::authenticate);
    Callers.set(
        request,
        caller.orElseThrow(
            () -> new FunnelException(ErrorCode.UNAUTHENTICATED, "The caller is not known.")));
  }
}
