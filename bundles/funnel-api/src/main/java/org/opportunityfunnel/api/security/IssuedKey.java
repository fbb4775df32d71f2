package org.opportunityfunnel.api.security;

import java.util.Objects;

/**
 * A key that was just made. {@code toString} never shows the secret.
 *
 * @param secret what callers show; kept nowhere
 */
public record IssuedKey(KeyInfo info, String secret) {
  public IssuedKey {
    Objects.requireNonNull(info, "info");
    Objects.requireNonNull(secret, "secret");
  }

  @Override
  public String toString() {
    return "IssuedKey[" + info.id() + "]";
  }
}
