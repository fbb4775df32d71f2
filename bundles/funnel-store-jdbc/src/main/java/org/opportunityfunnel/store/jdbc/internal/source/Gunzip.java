package org.opportunityfunnel.store.jdbc.internal.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** Unpacks what is gzip by its first bytes, whatever its name. */
final class Gunzip {
  private static final int MAGIC_1 = 0x1f;
  private static final int MAGIC_2 = 0x8b;

  private Gunzip() {}

  /** The plain bytes of the stream, which can push two bytes back. */
  static InputStream ifPacked(PushbackInputStream in) throws IOException {
    return isPacked(in) ? new WholeGzip(in) : in;
  }

  static boolean isPacked(PushbackInputStream in) throws IOException {
    byte[] magic = in.readNBytes(2);
    in.unread(magic);
    return magic.length == 2 && magic[0] == MAGIC_1 && (magic[1] & 0xff) == MAGIC_2;
  }
}
