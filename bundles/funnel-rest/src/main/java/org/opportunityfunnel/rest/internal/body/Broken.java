package org.opportunityfunnel.rest.internal.body;

import javax.servlet.ServletRequest;
import javax.ws.rs.container.ContainerRequestContext;

/** Marks requests whose answer could not be written to its end. */
public final class Broken {
  private static final String BROKEN = Broken.class.getName();

  private Broken() {}

  /** Marks it; the servlet sees to it that its reader knows. */
  public static void mark(ContainerRequestContext request) {
    request.setProperty(BROKEN, true);
  }

  public static boolean is(ServletRequest request) {
    return request.getAttribute(BROKEN) != null;
  }
}
