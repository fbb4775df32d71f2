package org.opportunityfunnel.store.jdbc.internal.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Unpacks gzip of one part or several, to the last byte of the stream: the JDK's own takes a part
 * whose head was cut off, or anything else that follows, for the end.
 */
final class WholeGzip extends GZIPInputStream {
  private static final int BUFFER = 1 << 16;
  private static final int TRAILER = 8;

  private final Counted packed;
  private long readAtFill;

  WholeGzip(InputStream in) throws IOException {
    this(new Counted(in));
  }

  private WholeGzip(Counted packed) throws IOException {
    super(packed, BUFFER);
    this.packed = packed;
  }

  @Override
  protected void fill() throws IOException {
    super.fill();
    readAtFill = packed.count;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int count = super.read(bytes, from, length);
    if (count < 0 && (!isTrailerLast() || packed.read() >= 0)) {
      throw new ZipException("what follows its end is no gzip");
    }
    return count;
  }

  /** Whether no more than the last part's trailer was read behind what was unpacked. */
  private boolean isTrailerLast() {
    return inf.getRemaining() + packed.count - readAtFill <= TRAILER;
  }

  /** Counts the bytes that were read. */
  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
