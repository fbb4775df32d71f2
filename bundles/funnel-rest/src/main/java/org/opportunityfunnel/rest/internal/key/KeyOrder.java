package org.opportunityfunnel.rest.internal.key;

import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.api.security.Right;

/** A key that is to be made; members as of {@link ApiKey}. */
record KeyOrder(
    String name,
    String organization,
    Set<Right> rights,
    Optional<String> userId,
    Optional<Set<String>> visibleUsers) {

  /** A key of that organization that may do everything. */
  static KeyOrder everything(String name, String organization) {
    return new KeyOrder(
        name, organization, Set.of(Right.values()), Optional.empty(), Optional.empty());
  }
}
