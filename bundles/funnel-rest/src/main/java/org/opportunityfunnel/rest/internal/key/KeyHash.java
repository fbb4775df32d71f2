package org.opportunityfunnel.rest.internal.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The SHA-256 of a key. A plain hash suffices: keys are made of 256 random bits, so nobody can try
 * them all. {@code toString} does not show it.
 */
final class KeyHash {
  private static final int BYTES = 32;

  private final byte[] digest;

  private KeyHash(byte[] digest) {
    this.digest = digest;
  }

  /** The hash of a key as a caller shows it. */
  static KeyHash of(String key) {
    try {
      return new KeyHash(
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * The hash that {@link #hex} wrote.
   *
   * @throws IllegalArgumentException if it is not one
   */
  static KeyHash ofHex(String hex) {
    byte[] digest = HexFormat.of().parseHex(hex);
    if (digest.length != BYTES) {
      throw new IllegalArgumentException("a hash has " + BYTES + " bytes, not " + digest.length);
    }
    return new KeyHash(digest);
  }

  String hex() {
    return HexFormat.of().formatHex(digest);
  }

  /** Whether both are the same, in a time that does not depend on where they differ. */
  boolean matches(KeyHash other) {
    return MessageDigest.isEqual(digest, other.digest);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KeyHash hash && matches(hash);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(digest);
  }

  @Override
  public String toString() {
    return "KeyHash[…]";
  }
}
