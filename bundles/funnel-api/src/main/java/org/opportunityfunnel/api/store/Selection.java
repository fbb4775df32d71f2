package org.opportunityfunnel.api.store;

import java.util.BitSet;

/** A set of opportunities by their keys. Immutable. */
public final class Selection {
  /** Of the object and its array. */
  private static final int HEADERS = 40;

  private final long[] words;
  private final int size;

  private Selection(BitSet keys) {
    this.words = keys.toLongArray();
    this.size = keys.cardinality();
  }

  /** The opportunities with these keys; the bits are copied. */
  public static Selection of(BitSet keys) {
    return new Selection(keys);
  }

  /** Whether the opportunity of that key is selected; the key is not negative. */
  public boolean contains(int key) {
    int word = key >> 6;
    return word < words.length && (words[word] & (1L << key)) != 0;
  }

  /**
   * The keys as bits: key {@code k} is bit {@code k % 8}, the lowest first, of byte {@code k / 8}.
   */
  public byte[] bits() {
    return BitSet.valueOf(words).toByteArray();
  }

  /** How many are selected. */
  public int size() {
    return size;
  }

  /** About how many bytes of memory it takes, for those who keep selections. */
  public long bytes() {
    return HEADERS + 8L * words.length;
  }
}
