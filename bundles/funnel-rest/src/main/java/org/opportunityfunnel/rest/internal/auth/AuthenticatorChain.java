package org.opportunityfunnel.rest.internal.auth;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.security.Authenticator;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.api.security.Credentials;
import org.opportunityfunnel.rest.internal.service.Held;

/** All authenticators, asked by ranking until one knows the caller. Thread-safe. */
public final class AuthenticatorChain {

  private record Link(Authenticator authenticator, int ranking, long serviceId) {}

  private static final Comparator<Link> BY_RANKING =
      Comparator.comparingInt(Link::ranking).reversed().thenComparingLong(Link::serviceId);

  private final List<Link> links = new ArrayList<>();
  private final Held<List<Link>> sorted;

  /** Empty at first; who asks it then waits at most that long for the first authenticator. */
  public AuthenticatorChain(Duration atMost) {
    this.sorted = new Held<>("service that checks credentials", atMost);
  }

  /** Adds one; of equal rankings the one with the lower service ID is asked first. */
  public synchronized void add(Authenticator authenticator, int ranking, long serviceId) {
    links.add(new Link(authenticator, ranking, serviceId));
    publish();
  }

  /** Takes that one out. */
  public synchronized void remove(Authenticator authenticator) {
    links.removeIf(link -> link.authenticator() == authenticator);
    publish();
  }

  private void publish() {
    if (links.isEmpty()) {
      sorted.now().ifPresent(sorted::clear);
    } else {
      sorted.set(links.stream().sorted(BY_RANKING).toList());
    }
  }

  /** Whether nobody could be recognized now. */
  public boolean isEmpty() {
    return sorted.now().isEmpty();
  }

  /**
   * The caller with these credentials.
   *
   * @return empty if all could be asked and none knows
   * @throws FunnelException UNAVAILABLE if none knows and there is one that could not be asked, or
   *     none at all came in time
   */
  public Optional<Caller> authenticate(Credentials credentials) {
    FunnelException unavailable = null;
    for (Link link : sorted.get()) {
      try {
        Optional<Caller> caller = link.authenticator().authenticate(credentials);
        if (caller.isPresent()) {
          return caller;
        }
      } catch (FunnelException e) {
        unavailable = e;
      }
    }
    if (unavailable != null) {
      throw unavailable;
    }
    return Optional.empty();
  }
}
