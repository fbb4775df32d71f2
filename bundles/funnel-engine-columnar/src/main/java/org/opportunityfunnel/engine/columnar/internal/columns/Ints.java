package org.opportunityfunnel.engine.columnar.internal.columns;

import java.util.Arrays;
import java.util.BitSet;
import org.opportunityfunnel.api.store.Selection;

/** A column of ints that are not negative, in the narrowest type that holds them all. Immutable. */
public final class Ints implements Column {
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

  /**
   * Finds the indexes in {@code [from, to)} whose value is a selected key, or those whose is not;
   * gives how many there are.
   */
  public int find(Selection keys, boolean selected, int from, int to, int[] into) {
    int found = 0;
    if (ints != null) {
      for (int i = from; i < to; i++) {
        // Without a jump: what is selected can't be foretold.
        into[found] = i;
        found += keys.contains(ints[i]) == selected ? 1 : 0;
      }
    } else {
      for (int i = from; i < to; i++) {
        into[found] = i;
        found += keys.contains(get(i)) == selected ? 1 : 0;
      }
    }
    return found;
  }

  /**
   * Copies elements: that at {@code rows[i]} to {@code into[i]}. One loop a type, because asking
   * for the type of every element costs more than the copy.
   */
  public void copy(int[] rows, int from, int to, int[] into) {
    if (bytes != null) {
      for (int i = from; i < to; i++) {
        into[i] = bytes[rows[i]] & 0xff;
      }
    } else if (chars != null) {
      for (int i = from; i < to; i++) {
        into[i] = chars[rows[i]];
      }
    } else {
      for (int i = from; i < to; i++) {
        into[i] = ints[rows[i]];
      }
    }
  }

  @Override
  public void addTo(long[] sums, int[] places, int[] blocks, int size, int lane) {
    if (bytes != null) {
      for (int i = 0; i < size; i++) {
        sums[blocks[i] + lane] += bytes[places[i]] & 0xff;
      }
    } else if (chars != null) {
      for (int i = 0; i < size; i++) {
        sums[blocks[i] + lane] += chars[places[i]];
      }
    } else {
      for (int i = 0; i < size; i++) {
        sums[blocks[i] + lane] += ints[places[i]];
      }
    }
  }

  @Override
  public long bytes() {
    if (bytes != null) {
      return bytes.length;
    }
    return chars != null ? 2L * chars.length : 4L * ints.length;
  }
}
