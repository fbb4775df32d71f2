package org.opportunityfunnel.store.jdbc.internal.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/**
 * The bytes of a source as they are stored there, metered. It leaves closing to the source's owner.
 */
final class SourceStream extends PushbackInputStream {
  private final Meter meter;

  SourceStream(InputStream in, Meter meter) {
    super(in, 2);
    this.meter = meter;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    meter.readBytes(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int count;
    try {
      count = super.read(bytes, from, length);
    } catch (IOException e) {
      // Of an import that nobody wants any more it does not matter how it ended.
      meter.readBytes(0);
      throw e;
    }
    meter.readBytes(Math.max(0, count));
    return count;
  }

  @Override
  public void unread(byte[] bytes, int from, int length) throws IOException {
    super.unread(bytes, from, length);
    meter.readBytes(-length);
  }

  /**
   * Not 0 before the end: where it were, the JDK's gzip stream would take the end of one member of
   * the archive for the end of all.
   */
  @Override
  public int available() throws IOException {
    int available = super.available();
    if (available > 0) {
      return available;
    }
    int one = super.read();
    if (one < 0) {
      return 0;
    }
    super.unread(one);
    return 1;
  }

  @Override
  public void close() {
    // The owner of the source closes it; what reads it only ends.
  }
}
