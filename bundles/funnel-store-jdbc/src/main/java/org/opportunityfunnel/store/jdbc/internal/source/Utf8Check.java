package org.opportunityfunnel.store.jdbc.internal.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Tells whether bytes are UTF-8, strictly; Jackson lets overlong forms and surrogates pass. */
final class Utf8Check {
  static final String MESSAGE = "is not UTF-8; save the file in that encoding";

  private static final int MAX_SEQUENCE = 4;

  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final CharBuffer scratch = CharBuffer.allocate(8_192);
  private final byte[] tail = new byte[MAX_SEQUENCE * 2];
  private int tailLength;
  private int bad;

  /** Whether the bytes are whole characters. */
  boolean isWhole(byte[] bytes, int from, int length) {
    tailLength = 0;
    return invalidAt(bytes, from, length) < 0 && tailLength == 0;
  }

  /** Whether the bytes that were fed so far end with a whole character. */
  boolean isComplete() {
    return tailLength == 0;
  }

  /**
   * Feeds the next bytes of a stream.
   *
   * @return how many of them were good before a bad one; -1 if none is bad
   */
  int invalidAt(byte[] bytes, int from, int length) {
    int at = from;
    int end = from + length;
    while (tailLength > 0 && at < end) {
      tail[tailLength++] = bytes[at++];
      int left = decode(tail, 0, tailLength);
      if (left < 0) {
        return at - 1 - from;
      }
      tailLength = left;
    }
    int left = decode(bytes, at, end);
    if (left < 0) {
      return bad - from;
    }
    System.arraycopy(bytes, end - left, tail, tailLength, left);
    tailLength += left;
    return -1;
  }

  /** How many bytes at the end are the start of a character; -1 if a byte is bad. */
  private int decode(byte[] bytes, int from, int end) {
    ByteBuffer in = ByteBuffer.wrap(bytes, from, end - from);
    decoder.reset();
    CoderResult result;
    do {
      scratch.clear();
      result = decoder.decode(in, scratch, false);
      if (result.isError()) {
        bad = in.position();
        return -1;
      }
    } while (result.isOverflow());
    return in.remaining();
  }
}
