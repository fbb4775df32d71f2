package org.opportunityfunnel.close.internal.account;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a delivery says of who sent it and when.
 *
 * @param timestamp seconds since 1970, as they were sent: they are part of what was signed
 * @param hash 32 bytes
 */
public record Signature(String timestamp, byte[] hash) {
  /** How old a delivery may be, and how far ahead the sender's clock. */
  static final Duration WINDOW = Duration.ofMinutes(5);

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-fA-F]{64}");

  /** The signature that these headers hold; empty if one is missing or is not what it should be. */
  public static Optional<Signature> of(String timestamp, String hash) {
    if (timestamp == null
        || hash == null
        || !SECONDS.matcher(timestamp).matches()
        || !SHA_256.matcher(hash).matches()) {
      return Optional.empty();
    }
    return Optional.of(new Signature(timestamp, HexFormat.of().parseHex(hash)));
  }

  /** Whether it was made within five minutes of now, either way, inclusive. */
  public boolean isFresh(Instant now) {
    Duration off = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
    return off.abs().compareTo(WINDOW) <= 0;
  }
}
