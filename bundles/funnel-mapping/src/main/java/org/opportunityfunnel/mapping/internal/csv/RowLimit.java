package org.opportunityfunnel.mapping.internal.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Gives a row up that grows too long, as everything does that follows a quote never closed. */
final class RowLimit extends FilterReader {
  static final int MAX_CHARACTERS = 4 << 20;

  private long left = MAX_CHARACTERS;

  /** A row is longer than may be. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  RowLimit(Reader in) {
    super(in);
  }

  /** Another row begins. */
  void begin() {
    left = MAX_CHARACTERS;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] buffer, int from, int length) throws IOException {
    int count = super.read(buffer, from, length);
    left -= Math.max(0, count);
    if (left < 0) {
      throw new TooLongException();
    }
    return count;
  }
}
