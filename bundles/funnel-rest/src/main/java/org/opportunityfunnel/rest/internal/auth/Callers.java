package org.opportunityfunnel.rest.internal.auth;

import javax.ws.rs.container.ContainerRequestContext;
import org.opportunityfunnel.api.security.Caller;

/** Where a request keeps its caller. */
public final class Callers {
  private static final String PROPERTY = Callers.class.getName();

  private Callers() {}

  static void set(ContainerRequestContext request, Caller caller) {
    request.setProperty(PROPERTY, caller);
  }

  /** The authenticated caller; null where none was asked for, or before it was. */
  public static Caller of(ContainerRequestContext request) {
    return (Caller) request.getProperty(PROPERTY);
  }
}
