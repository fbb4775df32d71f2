package org.opportunityfunnel.engine.columnar.internal.build;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers written one after the other, small ones in few bytes, and read again from any position.
 */
final class ByteLog {
  private static final int PAGE_BITS = 18;
  private static final int PAGE_MASK = (1 << PAGE_BITS) - 1;

  private final List<byte[]> pages = new ArrayList<>();
  private byte[] page = new byte[0];
  private int used;

  /** Where the next number will be written. */
  long position() {
    return pages.isEmpty() ? 0 : ((long) (pages.size() - 1) << PAGE_BITS) + used;
  }

  /** Writes a number; those near 0, of either sign, are short. */
  void write(long number) {
    long zigzag = (number << 1) ^ (number >> 63);
    while ((zigzag & ~0x7fL) != 0) {
      put((byte) (zigzag | 0x80));
      zigzag >>>= 7;
    }
    put((byte) zigzag);
  }

  private void put(byte one) {
    if (used == page.length) {
      page = new byte[1 << PAGE_BITS];
      pages.add(page);
      used = 0;
    }
    page[used++] = one;
  }

  /** Reads from a position on. */
  final class Reader {
    private long position;

    void seek(long newPosition) {
      position = newPosition;
    }

    long read() {
      long zigzag = 0;
      int shift = 0;
      byte one;
      do {
        one = pages.get((int) (position >>> PAGE_BITS))[(int) (position & PAGE_MASK)];
        position++;
        zigzag |= (long) (one & 0x7f) << shift;
        shift += 7;
      } while (one < 0);
      return (zigzag >>> 1) ^ -(zigzag & 1);
    }

    int readInt() {
      return Math.toIntExact(read());
    }
  }
}
