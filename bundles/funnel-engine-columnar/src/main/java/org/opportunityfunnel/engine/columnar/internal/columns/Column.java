package org.opportunityfunnel.engine.columnar.internal.columns;

/** Numbers of one kind, in the narrowest type that holds them all. Immutable. */
public sealed interface Column permits Ints, Longs {

  /**
   * Adds elements to sums: for each i below the size that at {@code places[i]} to {@code
   * sums[blocks[i] + lane]}.
   */
  void addTo(long[] sums, int[] places, int[] blocks, int size, int lane);

  /** The size of its elements together. */
  long bytes();
}
