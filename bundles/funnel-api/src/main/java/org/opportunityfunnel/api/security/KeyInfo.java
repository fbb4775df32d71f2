package org.opportunityfunnel.api.security;

import java.time.Instant;
import java.util.Objects;

/**
 * A key without its secret.
 *
 * @param id unique, not a secret; also names the caller
 */
public record KeyInfo(String id, KeyOrder order, Instant dateCreated) {
  public KeyInfo {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(order, "order");
    Objects.requireNonNull(dateCreated, "dateCreated");
  }
}
