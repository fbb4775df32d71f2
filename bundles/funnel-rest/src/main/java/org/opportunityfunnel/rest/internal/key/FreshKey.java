package org.opportunityfunnel.rest.internal.key;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import org.opportunityfunnel.api.security.IssuedKey;
import org.opportunityfunnel.api.security.KeyInfo;
import org.opportunityfunnel.api.security.KeyOrder;

/**
 * A new key with its text {@code ofk_<id>_<secret>}, which is shown once and then forgotten. {@code
 * toString} does not show it.
 */
record FreshKey(ApiKey key, String text) {
  private static final int ID_BYTES = 8;
  private static final int SECRET_BYTES = 32;

  /** Makes one of 256 random bits, with the rights of the order. */
  static FreshKey of(KeyOrder order, Instant now, SecureRandom random) {
    return of(order, false, now, random);
  }

  /** Makes one that has every right that there is. */
  static FreshKey ofAll(String name, String organization, Instant now, SecureRandom random) {
    return of(AdminKey.order(name, organization), true, now, random);
  }

  private static FreshKey of(KeyOrder order, boolean mayAll, Instant now, SecureRandom random) {
    String id = hex(random, ID_BYTES);
    String text = "ofk_" + id + "_" + hex(random, SECRET_BYTES);
    return new FreshKey(new ApiKey(new KeyInfo(id, order, now), KeyHash.of(text), mayAll), text);
  }

  private static String hex(SecureRandom random, int bytes) {
    byte[] drawn = new byte[bytes];
    random.nextBytes(drawn);
    return HexFormat.of().formatHex(drawn);
  }

  /** What its maker is given. */
  IssuedKey issued() {
    return new IssuedKey(key.info(), text);
  }

  @Override
  public String toString() {
    return "FreshKey[" + key.id() + "]";
  }
}
