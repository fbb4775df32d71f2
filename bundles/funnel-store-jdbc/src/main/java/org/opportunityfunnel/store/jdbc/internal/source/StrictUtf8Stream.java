package org.opportunityfunnel.store.jdbc.internal.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Passes UTF-8 on and fails at the first byte that is none. */
final class StrictUtf8Stream extends FilterInputStream {
  private final Utf8Check check = new Utf8Check();
  private long line = 1;

  /** Bytes that are not UTF-8. */
  static final class NotUtf8Exception extends IOException {
    private static final long serialVersionUID = 1L;
    private final long line;

    NotUtf8Exception(long line) {
      super(Utf8Check.MESSAGE);
      this.line = line;
    }

    long line() {
      return line;
    }
  }

  StrictUtf8Stream(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int count = in.read(bytes, from, length);
    if (count < 0) {
      if (!check.isComplete()) {
        throw new NotUtf8Exception(line);
      }
      return count;
    }
    int bad = check.invalidAt(bytes, from, count);
    for (int i = from; i < from + (bad < 0 ? count : bad); i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    if (bad >= 0) {
      throw new NotUtf8Exception(line);
    }
    return count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
