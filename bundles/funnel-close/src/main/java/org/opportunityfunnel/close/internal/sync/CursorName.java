package org.opportunityfunnel.close.internal.sync;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Which file keeps the cursor of an account: any ID makes a name that any file system takes. Two
 * accounts that are brought to one organization have one each.
 *
 * @param organization the organization here
 */
record CursorName(String organization, Path directory) {
  private static final int BYTES = 16;

  /**
   * @param account the organization in Close
   */
  CursorFile of(String account) {
    String pair = organization + "\n" + account;
    byte[] hash = sha256().digest(pair.getBytes(StandardCharsets.UTF_8));
    Path file = Path.of("cursor-" + HexFormat.of().formatHex(hash, 0, BYTES) + ".json");
    return new CursorFile(directory.resolve(file));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
