package org.opportunityfunnel.rest.internal.accept;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.HttpHeaders;

/**
 * Hides {@code Accept} and {@code Content-Type} from the JAX-RS runtime, which would judge them
 * while it matches resources: before authentication, and with a 400 where they are malformed. They
 * are judged later by {@link AcceptFilter} and by who reads the body.
 */
public final class NegotiatedHeaders extends HttpServletRequestWrapper {
  private static final String ACCEPT = NegotiatedHeaders.class.getName() + ".accept";
  private static final String CONTENT_TYPE = NegotiatedHeaders.class.getName() + ".contentType";

  /** The same request without them; they stay within reach of the static methods. */
  public NegotiatedHeaders(HttpServletRequest request) {
    super(request);
    request.setAttribute(ACCEPT, Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
    request.setAttribute(CONTENT_TYPE, request.getContentType());
  }

  /** All {@code Accept} headers. */
  static List<String> accept(ContainerRequestContext request) {
    return request.getProperty(ACCEPT) instanceof List<?> values
        ? values.stream().map(String.class::cast).toList()
        : List.of();
  }

  /** The {@code Content-Type} header. */
  public static Optional<String> contentType(ContainerRequestContext request) {
    return Optional.ofNullable((String) request.getProperty(CONTENT_TYPE));
  }

  private static boolean isHidden(String name) {
    return HttpHeaders.ACCEPT.equalsIgnoreCase(name)
        || HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name);
  }

  @Override
  public String getContentType() {
    return null;
  }

  @Override
  public String getHeader(String name) {
    return isHidden(name) ? null : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return isHidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    return Collections.enumeration(
        Collections.list(super.getHeaderNames()).stream().filter(name -> !isHidden(name)).toList());
  }
}
