package org.opportunityfunnel.rest.internal.key;

import java.util.Optional;

/** Finds the key that a caller shows. */
final class KeySearch {

  private KeySearch() {}

  /**
   * The key with that text. All keys are compared, in constant time each, so that the time tells
   * neither whether nor where there is one.
   */
  static Optional<ApiKey> find(Iterable<ApiKey> keys, String text) {
    KeyHash shown = KeyHash.of(text);
    ApiKey found = null;
    for (ApiKey key : keys) {
      if (key.hash().matches(shown)) {
        found = key;
      }
    }
    return Optional.ofNullable(found);
  }
}
