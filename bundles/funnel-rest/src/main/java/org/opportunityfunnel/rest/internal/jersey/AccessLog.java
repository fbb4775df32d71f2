package org.opportunityfunnel.rest.internal.jersey;

import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.ext.Provider;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.uri.UriTemplate;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.rest.internal.auth.Callers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line a request at level debug: who, what, status. It has the matched path's template instead
 * of the path, and no query: these are where a misplaced key could stand.
 */
@Provider
public final class AccessLog implements ContainerResponseFilter {
  private static final Logger LOG = LoggerFactory.getLogger("org.opportunityfunnel.rest.access");

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (LOG.isDebugEnabled()) {
      LOG.debug(line(request, response.getStatus()));
    }
  }

  static String line(ContainerRequestContext request, int status) {
    Caller caller = Callers.of(request);
    String who = caller == null ? "-" : caller.organization() + "/" + caller.id();
    return who + " " + request.getMethod() + " " + template(request) + " " + status;
  }

  private static String template(ContainerRequestContext request) {
    StringBuilder template = new StringBuilder();
    if (request.getUriInfo() instanceof ExtendedUriInfo uri) {
      for (UriTemplate part : uri.getMatchedTemplates()) {
        template.insert(0, part.getTemplate());
      }
    }
    return template.isEmpty() ? "-" : template.toString();
  }
}
