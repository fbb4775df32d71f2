package org.opportunityfunnel.rest.internal.key;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.security.Authenticator;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.api.security.Credentials;
import org.opportunityfunnel.rest.internal.RestOptions;
import org.opportunityfunnel.rest.internal.RestSettings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recognizes callers by the API keys of the data directory. Where these can't be read, nobody is
 * recognized until the next activation, and nothing in the directory is touched.
 */
@Component(
    service = {Authenticator.class, ApiKeyAuthenticator.class},
    configurationPid = RestSettings.PID,
    immediate = true)
@Designate(ocd = RestSettings.class)
public final class ApiKeyAuthenticator implements Authenticator {
  private static final Logger LOG = LoggerFactory.getLogger(ApiKeyAuthenticator.class);

  private final String organization;
  private final Optional<KeyRing> keys;

  @Activate
  public ApiKeyAuthenticator(RestSettings settings) {
    this(RestOptions.of(settings, LOG::error));
  }

  ApiKeyAuthenticator(RestOptions options) {
    this.organization = options.organization();
    this.keys = open(options);
  }

  private static Optional<KeyRing> open(RestOptions options) {
    try {
      return Optional.of(
          new KeyBootstrap(
                  options.directory(),
                  options.organization(),
                  Clock.systemUTC(),
                  new SecureRandom(),
                  LOG::error)
              .open(options.adminKey()));
    } catch (IOException e) {
      LOG.error("The API keys can't be used, so every request is refused: {}", reason(e));
      return Optional.empty();
    }
  }

  /** The JDK's exceptions have just the file as their message; what happened is in their name. */
  private static String reason(IOException e) {
    return e instanceof FileSystemException
        ? e.getClass().getSimpleName() + ": " + e.getMessage()
        : e.getMessage();
  }

  @Override
  public Optional<Caller> authenticate(Credentials credentials) {
    return credentials instanceof Credentials.ApiKey shown
        ? ring().caller(shown.key())
        : Optional.empty();
  }

  /** The organization whose admins manage the keys of all. */
  String defaultOrganization() {
    return organization;
  }

  /** The keys; UNAVAILABLE where they can't be read. */
  KeyRing ring() {
    return keys.orElseThrow(
        () ->
            new FunnelException(
                ErrorCode.UNAVAILABLE, "The API keys can't be read; the log says why."));
  }
}
