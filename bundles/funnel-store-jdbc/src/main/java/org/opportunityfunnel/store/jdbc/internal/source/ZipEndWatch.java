package org.opportunityfunnel.store.jdbc.internal.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Watches for the record that ends a zip archive. The JDK's stream takes a cut between two entries
 * for the end.
 */
final class ZipEndWatch extends FilterInputStream {
  private static final int END_OF_CENTRAL_DIRECTORY = 0x504b0506;

  private int last;
  private boolean atEnd;

  ZipEndWatch(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int count = super.read(bytes, from, length);
    for (int i = from; i < from + count; i++) {
      last = last << 8 | bytes[i] & 0xff;
      atEnd |= last == END_OF_CENTRAL_DIRECTORY;
    }
    return count;
  }

  /** Reads what is left. */
  void drain() throws IOException {
    byte[] rest = new byte[1 << 13];
    int count;
    do {
      count = read(rest, 0, rest.length);
    } while (count >= 0);
  }

  /** Whether the archive's last record was seen. */
  boolean isAtEnd() {
    return atEnd;
  }
}
