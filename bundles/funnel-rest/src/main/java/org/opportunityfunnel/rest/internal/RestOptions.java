package org.opportunityfunnel.rest.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The configuration, checked. A value out of its bounds is refused in one line that names it, and
 * the default holds in its place.
 *
 * @param directory where the keys are
 * @param adminKey the text of the configured key, not checked
 * @param organization the default organization
 * @param rateLimit empty for none
 * @param answerBytes how much memory written answers may take; 0 to keep none
 */
public record RestOptions(
    Path directory,
    Optional<String> adminKey,
    String organization,
    Optional<RateLimit> rateLimit,
    long answerBytes) {
  static final String DEFAULT_ORGANIZATION = "orga_default";
  static final long DEFAULT_MEBIBYTES = 128;

  private static final long MEBIBYTE = 1 << 20;

  /** So many requests of a key in each span of so many seconds; both at least 1. */
  public record RateLimit(int requests, int seconds) {}

  /** The options of that configuration; what is refused is told, a line each. */
  public static RestOptions of(RestSettings settings, Consumer<String> refusals) {
    return new RestOptions(
        settings.directory().isBlank()
            ? Path.of(System.getProperty("karaf.data", "data"), "funnel")
            : Path.of(settings.directory()),
        Optional.ofNullable(settings._adminKey()).map(String::strip).filter(k -> !k.isEmpty()),
        organization(settings.organization(), refusals),
        rateLimit(settings, refusals),
        answerBytes(settings, refusals));
  }

  private static String organization(String id, Consumer<String> refusals) {
    if (id != null && !id.isBlank() && id.length() <= 255) {
      return id;
    }
    refusals.accept(refusal("organization", "1 to 255 characters", DEFAULT_ORGANIZATION));
    return DEFAULT_ORGANIZATION;
  }

  private static Optional<RateLimit> rateLimit(RestSettings settings, Consumer<String> refusals) {
    int requests = settings.rateLimit();
    if (requests < 0 || requests > 1_000_000) {
      refusals.accept(refusal("rateLimit", "from 0 to 1000000", "0"));
      return Optional.empty();
    }
    int seconds = settings.rateLimitSeconds();
    if (seconds < 1 || seconds > 86_400) {
      refusals.accept(refusal("rateLimitSeconds", "from 1 to 86400", "1"));
      seconds = 1;
    }
    return requests == 0 ? Optional.empty() : Optional.of(new RateLimit(requests, seconds));
  }

  private static long answerBytes(RestSettings settings, Consumer<String> refusals) {
    int mebibytes = settings.answerCacheMebibytes();
    if (mebibytes < 0 || mebibytes > 65_536) {
      refusals.accept(
          refusal("answerCacheMebibytes", "from 0 to 65536", Long.toString(DEFAULT_MEBIBYTES)));
      return DEFAULT_MEBIBYTES * MEBIBYTE;
    }
    return mebibytes * MEBIBYTE;
  }

  private static String refusal(String property, String bounds, String fallback) {
    return RestSettings.PID + ": " + property + " must be " + bounds + "; using " + fallback + ".";
  }
}
