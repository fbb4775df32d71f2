package org.opportunityfunnel.close.internal.sync;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.opportunityfunnel.close.internal.account.AccountOptions;
import org.opportunityfunnel.close.internal.account.SyncOptions;

/** Which file keeps the cursor of an account: any ID makes a name that any file system takes. */
final class CursorName {
  private static final int BYTES = 16;

  private CursorName() {}

  static CursorFile of(AccountOptions account, SyncOptions sync) {
    String pair = account.organization() + "\n" + account.closeOrganization().orElse("");
    byte[] hash = sha256().digest(pair.getBytes(StandardCharsets.UTF_8));
    Path file = Path.of("cursor-" + HexFormat.of().formatHex(hash, 0, BYTES) + ".json");
    return new CursorFile(sync.directory().resolve(file));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
