package org.opportunityfunnel.rest.internal.accept;

import java.util.List;
import java.util.Optional;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import org.opportunityfunnel.rest.internal.error.HttpError;

/** Chooses the media type of the answer, or answers 406. */
public final class AcceptFilter implements ContainerRequestFilter {
  private static final String CHOSEN = AcceptFilter.class.getName();

  private final List<String> offered;

  /** With the types on offer, the preferred one first. */
  public AcceptFilter(List<String> offered) {
    this.offered = List.copyOf(offered);
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Optional<String> best = AcceptHeader.parse(NegotiatedHeaders.accept(request)).best(offered);
    if (best.isPresent()) {
      request.setProperty(CHOSEN, best.get());
    } else {
      request.abortWith(
          HttpError.answer(406, "This can be answered as " + String.join(" or ", offered) + "."));
    }
  }

  /** The chosen type. */
  public static String chosen(ContainerRequestContext request) {
    return (String) request.getProperty(CHOSEN);
  }
}
