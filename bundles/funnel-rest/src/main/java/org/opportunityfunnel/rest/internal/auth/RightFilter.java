package org.opportunityfunnel.rest.internal.auth;

import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import org.opportunityfunnel.api.security.Right;

/** Lets only callers with one right pass; comes after authentication. */
public final class RightFilter implements ContainerRequestFilter {
  private final Right right;

  public RightFilter(Right right) {
    this.right = right;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Callers.of(request).require(right);
  }
}
