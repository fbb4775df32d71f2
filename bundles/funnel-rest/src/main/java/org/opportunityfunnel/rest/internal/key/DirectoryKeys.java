package org.opportunityfunnel.rest.internal.key;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.security.ApiKeys;
import org.opportunityfunnel.api.security.Authenticator;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.api.security.Credentials;
import org.opportunityfunnel.api.security.IssuedKey;
import org.opportunityfunnel.api.security.KeyInfo;
import org.opportunityfunnel.api.security.KeyOrder;
import org.opportunityfunnel.rest.internal.RestOptions;
import org.opportunityfunnel.rest.internal.RestSettings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The API keys of the data directory: recognizes callers by them, and manages them. Where they
 * can't be read, nobody is recognized until the next configuration, and nothing in the directory is
 * touched. A changed configuration is taken over by the keys that are there: a key that was issued
 * meanwhile must not be unknown to what comes after them.
 */
@Component(
    service = {Authenticator.class, ApiKeys.class},
    configurationPid = RestSettings.PID,
    immediate = true)
@Designate(ocd = RestSettings.class)
public final class DirectoryKeys implements Authenticator, ApiKeys {
  private static final Logger LOG = LoggerFactory.getLogger(DirectoryKeys.class);

  private RestOptions options;
  private volatile Optional<KeyRing> keys;

  @Activate
  public DirectoryKeys(RestSettings settings) {
    this(RestOptions.of(settings, LOG::error));
  }

  DirectoryKeys(RestOptions options) {
    this.options = options;
    this.keys = open(options);
  }

  @Modified
  void modified(RestSettings settings) {
    modified(RestOptions.of(settings, LOG::error));
  }

  /** No key is issued or revoked meanwhile. */
  synchronized void modified(RestOptions changed) {
    boolean same =
        keys.isPresent()
            && changed.directory().equals(options.directory())
            && changed.organization().equals(options.organization())
            && changed.adminKey().equals(options.adminKey());
    options = changed;
    if (!same) {
      keys = open(changed);
    }
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

  private KeyRing ring() {
    return keys.orElseThrow(
        () ->
            new FunnelException(
                ErrorCode.UNAVAILABLE, "The API keys can't be read; the log says why."));
  }

  private KeyReach reach(Caller admin) {
    return KeyReach.of(admin, options.organization());
  }

  @Override
  public Optional<Caller> authenticate(Credentials credentials) {
    return credentials instanceof Credentials.ApiKey shown
        ? ring().caller(shown.key())
        : Optional.empty();
  }

  @Override
  public synchronized List<KeyInfo> list(Caller admin, String organization) {
    KeyReach reach = reach(admin);
    reach.require(organization);
    return ring().list(organization).stream().filter(reach::covers).toList();
  }

  @Override
  public synchronized IssuedKey issue(Caller admin, KeyOrder order) {
    KeyReach reach = reach(admin);
    KeyRules.check(order);
    reach.require(order);
    return ring().issue(order);
  }

  @Override
  public synchronized void revoke(Caller admin, String id) {
    if (!ring().revoke(id, reach(admin)::covers)) {
      throw new FunnelException(ErrorCode.NOT_FOUND, "There is no such ID.");
    }
  }
}
