package org.opportunityfunnel.rest.internal.body;

import java.io.IOException;
import java.io.InputStream;

/**
 * What still comes of a body that was refused for its size. The connection of a body that is not
 * read is reset, and the answer may be lost on its way to a client that is still sending.
 */
public final class RefusedBody {
  private static final int MOST_BYTES = 1024 * 1024;

  private RefusedBody() {}

  /** Reads on to its end, for a while, once the answer was sent. */
  public static void passOver(InputStream body) {
    byte[] part = new byte[8192];
    try {
      int read = body.read(part);
      for (int passed = read; read >= 0 && passed < MOST_BYTES; passed += read) {
        read = body.read(part);
      }
    } catch (IOException e) {
      // The client has its answer, or went away: either way nobody waits for this.
    }
  }
}
