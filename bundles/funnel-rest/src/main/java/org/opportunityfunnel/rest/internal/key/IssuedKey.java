package org.opportunityfunnel.rest.internal.key;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A new key with its text {@code ofk_<id>_<secret>}, which is shown once and then forgotten. {@code
 * toString} does not show it.
 */
record IssuedKey(ApiKey key, String text) {
  private static final int ID_BYTES = 8;
  private static final int SECRET_BYTES = 32;

  /** Makes one of 256 random bits. */
  static IssuedKey of(KeyOrder order, Instant now, SecureRandom random) {
    String id = hex(random, ID_BYTES);
    String text = "ofk_" + id + "_" + hex(random, SECRET_BYTES);
    return new IssuedKey(
        new ApiKey(
            id,
            order.name(),
            order.organization(),
            order.rights(),
            order.userId(),
            order.visibleUsers(),
            now,
            KeyHash.of(text)),
        text);
  }

  private static String hex(SecureRandom random, int bytes) {
    byte[] drawn = new byte[bytes];
    random.nextBytes(drawn);
    return HexFormat.of().formatHex(drawn);
  }

  @Override
  public String toString() {
    return "IssuedKey[" + key.id() + "]";
  }
}
