package org.opportunityfunnel.mapping.internal.csv;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The characters of a file, in the encoding that its first bytes or else the mapping says. */
final class CsvText {
  private static final int BUFFER = 1 << 16;

  private CsvText() {}

  /** The characters without a byte order mark; reading them fails where the encoding is another. */
  static BufferedReader of(InputStream stream, Charset otherwise) throws IOException {
    BufferedInputStream in = new BufferedInputStream(stream, BUFFER);
    in.mark(4);
    byte[] head = in.readNBytes(4);
    in.reset();
    Charset charset = charset(head, otherwise);
    in.skipNBytes(markLength(head));
    Reader reader =
        new InputStreamReader(
            in,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    return new BufferedReader(reader, BUFFER);
  }

  private static Charset charset(byte[] head, Charset otherwise) {
    if (begins(head, 0xef, 0xbb, 0xbf)) {
      return StandardCharsets.UTF_8;
    }
    if (begins(head, 0xff, 0xfe) || isZero(head, 1) && isZero(head, 3)) {
      return StandardCharsets.UTF_16LE;
    }
    if (begins(head, 0xfe, 0xff) || isZero(head, 0) && isZero(head, 2)) {
      return StandardCharsets.UTF_16BE;
    }
    return otherwise;
  }

  private static int markLength(byte[] head) {
    if (begins(head, 0xef, 0xbb, 0xbf)) {
      return 3;
    }
    return begins(head, 0xff, 0xfe) || begins(head, 0xfe, 0xff) ? 2 : 0;
  }

  private static boolean isZero(byte[] head, int at) {
    return head.length == 4 && head[at] == 0;
  }

  private static boolean begins(byte[] head, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (head.length <= i || (head[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
