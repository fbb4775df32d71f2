package org.opportunityfunnel.store.jdbc.internal.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends the reading of a file within a record that is too long, however much of it is to come. */
final class RecordLimit extends FilterInputStream {
  private final Position.WholeFile position;
  private long read;

  RecordLimit(InputStream in, Position.WholeFile position) {
    super(in);
    this.position = position;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    position.checkLength(read);
    int count = super.read(bytes, from, length);
    read += Math.max(0, count);
    return count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
