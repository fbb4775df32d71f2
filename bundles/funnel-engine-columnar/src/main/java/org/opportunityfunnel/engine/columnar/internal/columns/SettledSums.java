package org.opportunityfunnel.engine.columnar.internal.columns;

import java.util.List;

/**
 * What the rows of a {@link Stretch} add to a report that sees them whole: by user, and by the lane
 * of the user's sums. Lanes that are 0 for everyone are left out. Immutable.
 *
 * @param users whose sums there are: places in the {@link UserDictionary}, ascending
 * @param lanes in ascending order
 */
public record SettledSums(Ints users, int size, List<Lane> lanes) {
  /** About what a lane takes beside its numbers. */
  private static final long LANE_BYTES = 80;

  public SettledSums {
    lanes = List.copyOf(lanes);
  }

  /**
   * One sum of each user.
   *
   * @param number which one
   */
  public record Lane(int number, Column sums) {}

  /** The memory that they take, about. */
  public long bytes() {
    return users.bytes() + lanes.stream().mapToLong(lane -> LANE_BYTES + lane.sums().bytes()).sum();
  }
}
