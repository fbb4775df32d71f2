package org.opportunityfunnel.engine.columnar.internal.columns;

import java.util.BitSet;

/**
 * What lies over columns that are out of date: the rows of some opportunities as they are now, and
 * those same opportunities' rows below, to be taken away. Immutable.
 */
public final class Overlay {
  private final BitSet keys;
  private final Columns added;
  private final Columns retracted;

  /**
   * @param keys the opportunities whose rows below don't count any more; copied
   * @param added their rows as they are now; none of those that are gone
   * @param retracted their rows that what lies below counts
   */
  public Overlay(BitSet keys, Columns added, Columns retracted) {
    this.keys = (BitSet) keys.clone();
    this.added = added;
    this.retracted = retracted;
  }

  /** A copy. */
  public BitSet keys() {
    return (BitSet) keys.clone();
  }

  /** How many opportunities it is about. */
  public int size() {
    return keys.cardinality();
  }

  public Columns added() {
    return added;
  }

  public Columns retracted() {
    return retracted;
  }
}
