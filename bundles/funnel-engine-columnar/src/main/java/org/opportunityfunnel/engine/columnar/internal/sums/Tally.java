package org.opportunityfunnel.engine.columnar.internal.sums;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * The sums of a report, or of a part of it, by user: one block of {@link Lanes} for each user who
 * has a row in it. Not thread-safe.
 */
final class Tally {
  private static final int EXCLUDED = -2;
  private static final int NONE_YET = -1;

  private final int width;
  private final int[] blocks;
  private long[] lanes;
  private int used;
  private long unsummable;

  private Tally(int width, int[] blocks) {
    this.width = width;
    this.blocks = blocks;
    this.lanes = new long[8 * width];
  }

  /** For all of that many users. */
  static Tally ofAll(int users, int width) {
    int[] blocks = new int[users];
    Arrays.fill(blocks, NONE_YET);
    return new Tally(width, blocks);
  }

  /** For those at these places, of that many users. */
  static Tally ofSome(int users, int[] places, int width) {
    int[] blocks = new int[users];
    Arrays.fill(blocks, EXCLUDED);
    for (int place : places) {
      blocks[place] = NONE_YET;
    }
    return new Tally(width, blocks);
  }

  /** An empty one for the same users. */
  Tally sibling() {
    int[] none = blocks.clone();
    for (int user = 0; user < none.length; user++) {
      none[user] = Math.min(none[user], NONE_YET);
    }
    return new Tally(width, none);
  }

  boolean excludes(int user) {
    return blocks[user] == EXCLUDED;
  }

  boolean has(int user) {
    return blocks[user] >= 0;
  }

  /** Where the user's block begins, made if there is none; may replace the array of lanes. */
  int block(int user) {
    int block = blocks[user];
    return block >= 0 ? block : newBlock(user);
  }

  private int newBlock(int user) {
    if (used == lanes.length) {
      lanes = Arrays.copyOf(lanes, Math.multiplyExact(2, used));
    }
    int block = used;
    blocks[user] = block;
    used += width;
    return block;
  }

  /** The array that all blocks lie in, until the next new block. */
  long[] lanes() {
    return lanes;
  }

  /** Notes that a row in it has a value that does not fit 64 bits. */
  void markUnsummable() {
    unsummable++;
  }

  boolean isUnsummable() {
    return unsummable > 0;
  }

  /** Adds the sums of another one for the same users. */
  void add(Tally other) {
    add(other, user -> user, 1);
  }

  /**
   * Adds the sums of another one, or takes them away.
   *
   * @param users this one's user for each of the other's
   * @param sign 1 to add, -1 to take away
   */
  void add(Tally other, IntUnaryOperator users, int sign) {
    unsummable += sign * other.unsummable;
    for (int user = 0; user < other.blocks.length; user++) {
      if (other.has(user)) {
        int to = block(users.applyAsInt(user));
        int from = other.blocks[user];
        for (int lane = 0; lane < width; lane++) {
          lanes[to + lane] += sign * other.lanes[from + lane];
        }
      }
    }
  }
}
