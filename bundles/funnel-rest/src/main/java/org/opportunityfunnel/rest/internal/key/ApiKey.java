package org.opportunityfunnel.rest.internal.key;

import java.util.Objects;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.api.security.KeyInfo;
import org.opportunityfunnel.api.security.KeyOrder;

/**
 * What is kept of an API key; its secret is not.
 *
 * @param mayAll whether it has every right that there is, those of later versions too
 */
record ApiKey(KeyInfo info, KeyHash hash, boolean mayAll) {
  ApiKey {
    Objects.requireNonNull(info, "info");
    Objects.requireNonNull(hash, "hash");
  }

  String id() {
    return info.id();
  }

  /** Who shows this key. */
  Caller caller() {
    KeyOrder order = info.order();
    return new Caller(
        info.id(), order.organization(), order.userId(), order.rights(), order.visibleUsers());
  }
}
