package org.opportunityfunnel.store.jdbc.internal;

import java.io.InputStream;
import java.util.Arrays;

/** Some bytes, very many letters, and some bytes more, without holding the letters. */
final class LongStream extends InputStream {
  private final byte[] before;
  private final long letters;
  private final byte[] after;
  private long at;

  LongStream(byte[] before, long letters, byte[] after) {
    this.before = before;
    this.letters = letters;
    this.after = after;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) {
    long inAfter = at - before.length - letters;
    if (inAfter >= after.length) {
      return -1;
    }
    int count;
    if (at < before.length) {
      count = (int) Math.min(length, before.length - at);
      System.arraycopy(before, (int) at, bytes, from, count);
    } else if (inAfter < 0) {
      count = (int) Math.min(length, -inAfter);
      Arrays.fill(bytes, from, from + count, (byte) 'x');
    } else {
      count = (int) Math.min(length, after.length - inAfter);
      System.arraycopy(after, (int) inAfter, bytes, from, count);
    }
    at += count;
    return count;
  }
}
