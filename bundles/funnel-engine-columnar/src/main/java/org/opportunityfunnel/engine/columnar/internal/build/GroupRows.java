package org.opportunityfunnel.engine.columnar.internal.build;

import java.util.Arrays;
import org.opportunityfunnel.engine.columnar.internal.columns.Group;
import org.opportunityfunnel.engine.columnar.internal.columns.Shape;
import org.opportunityfunnel.engine.columnar.internal.columns.State;

/** The rows of one shape, on their way into a chunk. All times are epoch seconds. */
final class GroupRows {
  final GrowingLongs created = new GrowingLongs();
  final GrowingInts users = new GrowingInts();
  final GrowingInts keys = new GrowingInts();
  final GrowingLongs values = new GrowingLongs();
  final GrowingLongs weighted = new GrowingLongs();

  private final Shape shape;
  private final GrowingLongs[] times;
  private long firstTime = Long.MAX_VALUE;
  private long lastTime = Long.MIN_VALUE;
  private long lastEnd = Long.MIN_VALUE;

  GroupRows(Shape shape) {
    this.shape = shape;
    this.times = new GrowingLongs[shape.times()];
    Arrays.setAll(times, step -> new GrowingLongs());
  }

  /**
   * @param user the place of the row's user in the dictionary
   * @param asidePlace the row's place in the chunk's aside, if its shape says that it is there
   */
  void add(Row row, int user, int asidePlace) {
    created.add(row.created);
    users.add(user);
    keys.add(row.key);
    values.add(row.value);
    weighted.add(row.weighted);
    for (int step = 0; step < shape.steps(); step++) {
      addTime(step, row.steps.second(step));
    }
    if (shape.state() == State.ASIDE) {
      times[shape.steps()].add(asidePlace);
    } else if (shape.state() != State.OPEN) {
      addTime(shape.steps(), row.versions.lastEnd());
    }
    firstTime = Math.min(firstTime, row.firstSeen);
    lastTime = Math.max(lastTime, row.firstSeen);
    if (!row.versions.isEmpty()) {
      lastTime = Math.max(lastTime, row.versions.lastSecond());
    }
    lastEnd = Math.max(lastEnd, lastEnd(row));
  }

  private void addTime(int step, long second) {
    times[step].add(second);
    lastTime = Math.max(lastTime, second);
  }

  private static long lastEnd(Row row) {
    if (row.versions.isEmpty() || row.versions.lastCode() == State.OPEN) {
      return Long.MAX_VALUE;
    }
    // As of an earlier instant another end may hold; none is later than the last version's entry.
    return row.versions.lastSecond();
  }

  /** The rows in the order in which the chunk has them: by user, so that sums are added in turn. */
  int[] byUser() {
    long[] pairs = new long[users.size()];
    for (int row = 0; row < pairs.length; row++) {
      pairs[row] = (long) users.get(row) << Integer.SIZE | row;
    }
    Arrays.sort(pairs);
    return Arrays.stream(pairs).mapToInt(pair -> (int) pair).toArray();
  }

  /** Adds all times to the chunk's column, above the base, step by step. */
  void addTimes(int[] order, long base, GrowingLongs column) {
    for (int step = 0; step < times.length; step++) {
      boolean isPlace = step == shape.steps() && shape.state() == State.ASIDE;
      for (int row : order) {
        column.add(isPlace ? times[step].get(row) : times[step].get(row) - base);
      }
    }
  }

  /** The group that begins at that row of the chunk, with times from there. */
  Group group(int from, int timesFrom, long base) {
    return new Group(
        shape,
        from,
        from + users.size(),
        timesFrom,
        firstTime - base,
        lastTime - base,
        lastEnd == Long.MAX_VALUE ? lastEnd : lastEnd - base);
  }
}
