package org.opportunityfunnel.engine.columnar.internal.columns;

import java.util.List;
import org.opportunityfunnel.api.range.TimeRange;

/**
 * Some rows of a partition, by column: those created in a stretch of time, grouped by the shape of
 * their paths. A row is one opportunity in one pipeline that it was ever in. All times in columns
 * count from the base.
 *
 * @param base the earliest time in it, in epoch seconds
 * @param firstCreated the earliest creation, in epoch seconds
 * @param lastCreated the latest creation, in epoch seconds
 * @param users places in the {@link UserDictionary}
 * @param values annualized, in cents
 * @param weighted expected values, in cents
 * @param times of the steps and ends; see {@link Group}
 */
public record Chunk(
    int rows,
    long base,
    long firstCreated,
    long lastCreated,
    Longs created,
    Ints users,
    Ints keys,
    Longs values,
    Longs weighted,
    List<Group> groups,
    Longs times,
    Aside aside) {
  /** About what a group takes beside its rows: the object and its place in the list. */
  private static final long GROUP_BYTES = 56;

  public Chunk {
    groups = List.copyOf(groups);
  }

  /** An epoch second as the columns count it; unbounded ones stay unbounded. */
  public long relative(long second) {
    if (second == Long.MIN_VALUE || second == Long.MAX_VALUE) {
      return second;
    }
    long difference = second - base;
    boolean overflow = ((second ^ base) & (second ^ difference)) < 0;
    return overflow ? (second < 0 ? Long.MIN_VALUE : Long.MAX_VALUE) : difference;
  }

  /** Whether all rows were created in that range. */
  public boolean isWithin(TimeRange range) {
    return firstCreated >= range.startSecond() && lastCreated < range.endSecond();
  }

  /** The size of its columns together. */
  public long bytes() {
    return created.bytes()
        + users.bytes()
        + keys.bytes()
        + values.bytes()
        + weighted.bytes()
        + GROUP_BYTES * groups.size()
        + times.bytes()
        + aside.bytes();
  }
}
