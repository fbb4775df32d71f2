package org.opportunityfunnel.engine.columnar.internal.columns;

import java.util.Arrays;

/**
 * What many opportunities' paths have in common: the ranks that they visited by getting further
 * than ever before, and how they ended. A path is a shape and the times that go with it. Immutable.
 */
public final class Shape {
  private final int[] ranks;
  private final int state;

  /**
   * @param ranks strictly ascending; only the first {@code size} count
   * @param state see {@link State}
   */
  public Shape(int[] ranks, int size, int state) {
    this.ranks = Arrays.copyOf(ranks, size);
    this.state = state;
  }

  /** How many ranks there are: each was reached at a step of the path. */
  public int steps() {
    return ranks.length;
  }

  public int rank(int step) {
    return ranks[step];
  }

  public int state() {
    return state;
  }

  /** How many times go with it: one a step, and the end or the place in {@link Aside}, if any. */
  public int times() {
    return state == State.OPEN ? ranks.length : ranks.length + 1;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shape shape
        && shape.state == state
        && Arrays.equals(shape.ranks, ranks);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(ranks) + state;
  }
}
