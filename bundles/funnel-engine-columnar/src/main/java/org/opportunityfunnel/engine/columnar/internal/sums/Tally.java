package org.opportunityfunnel.engine.columnar.internal.sums;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.opportunityfunnel.engine.columnar.internal.columns.Column;
import org.opportunityfunnel.engine.columnar.internal.columns.Ints;
import org.opportunityfunnel.engine.columnar.internal.columns.Longs;
import org.opportunityfunnel.engine.columnar.internal.columns.SettledSums;

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
  private final boolean some;

  private Tally(int width, int[] blocks, boolean some) {
    this.width = width;
    this.blocks = blocks;
    this.some = some;
    this.lanes = new long[8 * width];
  }

  /** For all of that many users. */
  static Tally ofAll(int users, int width) {
    int[] blocks = new int[users];
    Arrays.fill(blocks, NONE_YET);
    return new Tally(width, blocks, false);
  }

  /** For those at these places, of that many users. */
  static Tally ofSome(int users, int[] places, int width) {
    int[] blocks = new int[users];
    Arrays.fill(blocks, EXCLUDED);
    for (int place : places) {
      blocks[place] = NONE_YET;
    }
    return new Tally(width, blocks, true);
  }

  /** An empty one for the same users. */
  Tally sibling() {
    int[] none = blocks.clone();
    for (int user = 0; user < none.length; user++) {
      none[user] = Math.min(none[user], NONE_YET);
    }
    return new Tally(width, none, some);
  }

  boolean excludes(int user) {
    return blocks[user] == EXCLUDED;
  }

  /** Whether there are users whose rows don't count. */
  boolean excludesSome() {
    return some;
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

  /** Adds sums that are kept, those that the reports of the scan ask for. */
  void add(SettledSums sums, Lanes names, boolean withStages) {
    int[] places = new int[sums.size()];
    int[] to = new int[sums.size()];
    int size = 0;
    for (int place = 0; place < sums.size(); place++) {
      int user = sums.users().get(place);
      if (!excludes(user)) {
        places[size] = place;
        to[size++] = block(user);
      }
    }
    for (SettledSums.Lane lane : sums.lanes()) {
      if (withStages || names.isOfTotals(lane.number())) {
        lane.sums().addTo(lanes, places, to, size, lane.number());
      }
    }
  }

  /** What it has by now, packed. */
  SettledSums settled() {
    int[] users = IntStream.range(0, blocks.length).filter(this::has).toArray();
    List<SettledSums.Lane> kept = new ArrayList<>();
    long[] sums = new long[users.length];
    for (int lane = 0; lane < width; lane++) {
      long least = 0;
      long greatest = 0;
      for (int i = 0; i < users.length; i++) {
        sums[i] = lanes[blocks[users[i]] + lane];
        least = Math.min(least, sums[i]);
        greatest = Math.max(greatest, sums[i]);
      }
      if (least != 0 || greatest != 0) {
        boolean small = least == 0 && greatest <= Integer.MAX_VALUE;
        kept.add(new SettledSums.Lane(lane, small ? ints(sums) : longs(sums)));
      }
    }
    return new SettledSums(Ints.copyOf(users, users.length), users.length, kept);
  }

  private static Column ints(long[] sums) {
    return Ints.copyOf(Arrays.stream(sums).mapToInt(sum -> (int) sum).toArray(), sums.length);
  }

  private static Column longs(long[] sums) {
    return Longs.copyOf(sums, sums.length);
  }
}
