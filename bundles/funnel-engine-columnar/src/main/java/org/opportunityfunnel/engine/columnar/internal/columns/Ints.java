package org.opportunityfunnel.engine.columnar.internal.columns;

import java.util.Arrays;
import java.util.BitSet;

/** A column of ints that are not negative, in the narrowest type that holds them all. Immutable. */
public final class Ints {
  private final byte[] bytes;
  private final char[] chars;
  private final int[] ints;

  private Ints(byte[] bytes, char[] chars, int[] ints) {
    this.bytes = bytes;
    this.chars = chars;
    this.ints = ints;
  }

  /** The first {@code size} of the values. */
  public static Ints copyOf(int[] values, int size) {
    int all = 0;
    for (int i = 0; i < size; i++) {
      all |= values[i];
    }
    if (all < 0) {
      throw new IllegalArgumentException("a value is negative");
    }
    if (all <= 0xff) {
      byte[] bytes = new byte[size];
      for (int i = 0; i < size; i++) {
        bytes[i] = (byte) values[i];
      }
      return new Ints(bytes, null, null);
    }
    if (all <= 0xffff) {
      char[] chars = new char[size];
      for (int i = 0; i < size; i++) {
        chars[i] = (char) values[i];
      }
      return new Ints(null, chars, null);
    }
    return new Ints(null, null, Arrays.copyOf(values, size));
  }

  public int get(int index) {
    if (bytes != null) {
      return bytes[index] & 0xff;
    }
    return chars != null ? chars[index] : ints[index];
  }

  public int size() {
    if (bytes != null) {
      return bytes.length;
    }
    return chars != null ? chars.length : ints.length;
  }

  /** The first index from there on whose value is one of these; -1 if there is none. */
  public int next(int from, BitSet among) {
    int size = size();
    for (int index = from; index < size; index++) {
      if (among.get(get(index))) {
        return index;
      }
    }
    return -1;
  }

  /** The size of its elements together. */
  public long bytes() {
    if (bytes != null) {
      return bytes.length;
    }
    return chars != null ? 2L * chars.length : 4L * ints.length;
  }
}
