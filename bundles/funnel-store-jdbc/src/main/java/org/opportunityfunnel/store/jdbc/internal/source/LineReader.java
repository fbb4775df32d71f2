package org.opportunityfunnel.store.jdbc.internal.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Splits a stream into lines as bytes; holds one line, and of one that is too long only a part. */
final class LineReader {
  private static final int FIRST_SIZE = 1 << 16;

  private final InputStream in;
  private final int maxLength;
  private byte[] buffer = new byte[FIRST_SIZE];
  private int start;
  private int end;
  private int filled;
  private long line;
  private boolean tooLong;
  private boolean ascii;

  LineReader(InputStream in, int maxLength) {
    this.in = in;
    this.maxLength = maxLength;
  }

  /** Moves to the next line; false after the last. */
  boolean next() throws IOException {
    tooLong = false;
    ascii = true;
    line++;
    start = line == 1 ? 0 : end + 1;
    int at = Math.min(start, filled);
    start = at;
    while (true) {
      int signs = 0;
      for (; at < filled && buffer[at] != '\n'; at++) {
        signs |= buffer[at];
      }
      ascii &= signs >= 0;
      if (at < filled) {
        end = at;
        tooLong |= at - start > maxLength;
        return true;
      }
      at = makeRoom();
      int count = in.read(buffer, filled, buffer.length - filled);
      if (count < 0) {
        end = filled;
        tooLong |= filled - start > maxLength;
        return tooLong || filled > start;
      }
      filled += count;
    }
  }

  /** Makes room behind what is filled of this line; where reading goes on. */
  private int makeRoom() {
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, filled - start);
      filled -= start;
      start = 0;
    }
    if (filled > maxLength) {
      tooLong = true;
      filled = 0;
    } else if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, (int) Math.min(2L * filled, maxLength + 1L));
    }
    return filled;
  }

  byte[] buffer() {
    return buffer;
  }

  int start() {
    return start;
  }

  /** Without the line's end, but with the CR of a CRLF. */
  int length() {
    return end - start;
  }

  /** Counted from 1. */
  long line() {
    return line;
  }

  /** Whether it is longer than allowed; its bytes are not there then. */
  boolean isTooLong() {
    return tooLong;
  }

  /** Whether all its bytes are ASCII. */
  boolean isAscii() {
    return ascii;
  }
}
