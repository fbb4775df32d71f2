package org.opportunityfunnel.rest.internal.key;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.model.CodePointOrder;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.api.security.IssuedKey;
import org.opportunityfunnel.api.security.KeyInfo;
import org.opportunityfunnel.api.security.KeyOrder;

/**
 * All keys: those of the key file, and the one of the configuration, which is in memory only.
 * Changes are in the file before they are seen, and seen by the next request. Thread-safe.
 */
final class KeyRing {
  private static final Comparator<KeyInfo> OLDEST_FIRST =
      Comparator.comparing(KeyInfo::dateCreated)
          .thenComparing(KeyInfo::id, CodePointOrder.ASCENDING);

  private final KeyFile file;
  private final Optional<ApiKey> configured;
  private final Clock clock;
  private final SecureRandom random;
  private volatile List<ApiKey> stored;

  /**
   * A ring of these keys.
   *
   * @param stored what the file has
   * @param configured the key of the configuration
   */
  KeyRing(
      KeyFile file,
      List<ApiKey> stored,
      Optional<ApiKey> configured,
      Clock clock,
      SecureRandom random) {
    this.file = file;
    this.stored = List.copyOf(stored);
    this.configured = configured;
    this.clock = clock;
    this.random = random;
  }

  /** Who shows that key; empty if nobody does. */
  Optional<Caller> caller(String text) {
    List<ApiKey> all = new ArrayList<>(stored);
    configured.ifPresent(all::add);
    return KeySearch.find(all, text).map(ApiKey::caller);
  }

  /** The stored keys of an organization, oldest first. */
  List<KeyInfo> list(String organization) {
    return stored.stream()
        .map(ApiKey::info)
        .filter(key -> key.order().organization().equals(organization))
        .sorted(OLDEST_FIRST)
        .toList();
  }

  /** Makes a key and stores it; UNAVAILABLE if it can't be stored, and then it is not valid. */
  synchronized IssuedKey issue(KeyOrder order) {
    FreshKey fresh = FreshKey.of(order, clock.instant(), random);
    List<ApiKey> next = new ArrayList<>(stored);
    next.add(fresh.key());
    store(next);
    return fresh.issued();
  }

  /**
   * Takes a stored key out.
   *
   * @param reach which keys may be taken; others are as if they were not there
   * @return whether there was one
   */
  synchronized boolean revoke(String id, Predicate<KeyInfo> reach) {
    List<ApiKey> next = new ArrayList<>(stored);
    boolean found = next.removeIf(key -> key.id().equals(id) && reach.test(key.info()));
    if (found) {
      store(next);
    }
    return found;
  }

  private void store(List<ApiKey> next) {
    try {
      file.write(next);
    } catch (IOException e) {
      throw new FunnelException(
          ErrorCode.UNAVAILABLE, "The keys can't be stored at the moment; nothing was changed.", e);
    }
    stored = List.copyOf(next);
  }
}
