package org.opportunityfunnel.rest.internal.key;

import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.api.security.KeyInfo;
import org.opportunityfunnel.api.security.KeyOrder;
import org.opportunityfunnel.api.security.Right;

/** The key that is there before all others: of the first start, or of the configuration. */
final class AdminKey {

  /** What the key of the first start is called. */
  static final String NAME = "admin";

  /** All rights that there were when it was still stored with a list of them. */
  private static final Set<Right> LISTED = Set.of(Right.REPORT, Right.IMPORT, Right.ADMIN);

  private AdminKey() {}

  /** Everything in that organization. */
  static KeyOrder order(String name, String organization) {
    return new KeyOrder(
        name, organization, Set.of(Right.values()), Optional.empty(), Optional.empty());
  }

  /** Whether a first start could have stored that key, when it still listed its rights. */
  static boolean isOfOldMake(ApiKey key, String organization) {
    KeyOrder old = new KeyOrder(NAME, organization, LISTED, Optional.empty(), Optional.empty());
    return !key.mayAll() && key.info().order().equals(old);
  }

  /** The same key with every right. */
  static ApiKey renewed(ApiKey key) {
    KeyOrder order = key.info().order();
    return new ApiKey(
        new KeyInfo(key.id(), order(order.name(), order.organization()), key.info().dateCreated()),
        key.hash(),
        true);
  }
}
