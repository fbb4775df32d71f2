package org.opportunityfunnel.close.internal.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret that Close shares with a webhook subscription. Its text shows nothing of it. */
public final class SignatureKey {
  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern HEX = Pattern.compile("(?:[0-9a-fA-F]{2}){16,}");

  private final SecretKeySpec secret;

  private SignatureKey(byte[] secret) {
    this.secret = new SecretKeySpec(secret, ALGORITHM);
  }

  /** The key that the text spells in hex; empty if it is no hex, or less than 16 bytes. */
  public static Optional<SignatureKey> ofHex(String text) {
    return HEX.matcher(text).matches()
        ? Optional.of(new SignatureKey(HexFormat.of().parseHex(text)))
        : Optional.empty();
  }

  /** Whether it signed the body with that signature. How long it takes tells nothing of why not. */
  public boolean signed(byte[] body, Signature signature) {
    return MessageDigest.isEqual(hash(signature.timestamp(), body), signature.hash());
  }

  /** HMAC-SHA256 of the timestamp, followed by the body. */
  public byte[] hash(String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      mac.update(timestamp.getBytes(StandardCharsets.US_ASCII));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
