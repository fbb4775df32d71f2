package org.opportunityfunnel.rest.internal.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks gzip (RFC 1952) of one or more members. The JDK's stream asks {@code available()} whether
 * another member follows, which a network answers with 0 now and then, so that it would drop the
 * rest in silence; this one reads to the end, and takes nothing but members there.
 */
final class GzipStream extends InputStream {
  private static final int BUFFER = 8192;
  private static final int FLAG_CRC = 2;
  private static final int FLAG_EXTRA = 4;
  private static final int FLAG_NAME = 8;
  private static final int FLAG_COMMENT = 16;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int filled;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private boolean started;
  private boolean inMember;
  private boolean ended;

  /** Over a packed stream, which is left open at the end. */
  GzipStream(InputStream packed) {
    this.in = packed;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  /** Throws IOException where the data is no gzip, is damaged, or ends too early. */
  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!ended) {
      if (!inMember) {
        beginMember();
      } else if (inflater.finished()) {
        endMember();
      } else {
        int count = inflate(into, offset, length);
        if (count > 0) {
          crc.update(into, offset, count);
          return count;
        }
      }
    }
    return -1;
  }

  @Override
  public void close() {
    ended = true;
    inflater.end();
  }

  private int inflate(byte[] into, int offset, int length) throws IOException {
    if (inflater.needsInput()) {
      if (!fill()) {
        throw truncated();
      }
      inflater.setInput(buffer, position, filled - position);
      position = filled;
    }
    try {
      return inflater.inflate(into, offset, length);
    } catch (DataFormatException e) {
      throw damaged();
    }
  }

  private void beginMember() throws IOException {
    if (started && !fill()) {
      ended = true;
      return;
    }
    if (next() != 0x1F || next() != 0x8B || next() != 8) {
      throw new IOException(
          started
              ? "The gzip data is followed by something else."
              : "The body is not gzip, as Content-Encoding says.");
    }
    int flags = next();
    skip(6);
    if ((flags & FLAG_EXTRA) != 0) {
      skip(next() | next() << 8);
    }
    if ((flags & FLAG_NAME) != 0) {
      skipText();
    }
    if ((flags & FLAG_COMMENT) != 0) {
      skipText();
    }
    if ((flags & FLAG_CRC) != 0) {
      skip(2);
    }
    started = true;
    inMember = true;
    inflater.reset();
    crc.reset();
  }

  private void endMember() throws IOException {
    position = filled - inflater.getRemaining();
    long expectedCrc = fourBytes();
    long expectedSize = fourBytes();
    if (expectedCrc != crc.getValue()
        || expectedSize != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
      throw damaged();
    }
    inMember = false;
  }

  private long fourBytes() throws IOException {
    return next() | (long) next() << 8 | (long) next() << 16 | (long) next() << 24;
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      next();
    }
  }

  private void skipText() throws IOException {
    while (next() != 0) {
      // A text ends with a zero byte.
    }
  }

  private int next() throws IOException {
    if (!fill()) {
      throw truncated();
    }
    return buffer[position++] & 0xFF;
  }

  /** Whether there is a byte left, reading more if need be. */
  private boolean fill() throws IOException {
    if (position == filled) {
      position = 0;
      filled = Math.max(0, in.read(buffer));
    }
    return filled > 0;
  }

  private static IOException truncated() {
    return new EOFException("The gzip data ends too early.");
  }

  private static IOException damaged() {
    return new IOException("The gzip data is damaged.");
  }
}
