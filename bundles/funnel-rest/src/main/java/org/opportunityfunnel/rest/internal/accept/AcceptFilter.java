package org.opportunityfunnel.rest.internal.accept;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.opportunityfunnel.rest.internal.error.HttpError;

/** Chooses the media type of the answer, or answers 406. */
public final class AcceptFilter implements ContainerRequestFilter {
  private static final String CHOSEN = AcceptFilter.class.getName();

  private final Supplier<List<String>> offers;

  /** With the types on offer at each time, the preferred one first. */
  public AcceptFilter(Supplier<List<String>> offers) {
    this.offers = offers;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    List<String> offered = offers.get();
    Optional<String> best = AcceptHeader.parse(NegotiatedHeaders.accept(request)).best(offered);
    if (best.isPresent()) {
      request.setProperty(CHOSEN, best.get());
    } else {
      request.abortWith(
          Response.fromResponse(
                  HttpError.answer(
                      406, "This can be answered as " + String.join(" or ", offered) + "."))
              .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
              .build());
    }
  }

  /** The chosen type. */
  public static String chosen(ContainerRequestContext request) {
    return (String) request.getProperty(CHOSEN);
  }
}
