package org.opportunityfunnel.engine.columnar.internal.build;

import org.opportunityfunnel.engine.columnar.internal.columns.Chunk;
import org.opportunityfunnel.engine.columnar.internal.columns.State;

/** Turns rows, ordered by creation, into one chunk. */
final class ChunkWriter {
  private final boolean allAside;
  private final GrowingLongs created = new GrowingLongs();
  private final GrowingInts users = new GrowingInts();
  private final GrowingInts keys = new GrowingInts();
  private final GrowingLongs values = new GrowingLongs();
  private final GrowingLongs weighted = new GrowingLongs();
  private final GrowingInts states = new GrowingInts();
  private final GrowingLongs ends = new GrowingLongs();
  private final GrowingInts stepStarts = new GrowingInts();
  private final GrowingLongs stepTimes = new GrowingLongs();
  private final GrowingInts stepRanks = new GrowingInts();
  private final AsideWriter aside = new AsideWriter();
  private long base = Long.MAX_VALUE;
  private long firstSeen = Long.MAX_VALUE;
  private long lastEnd = Long.MIN_VALUE;

  ChunkWriter(Layout layout) {
    allAside = layout.allAside();
    stepStarts.add(0);
  }

  /**
   * @param user the place of the row's user in the dictionary
   */
  void add(Row row, int user) {
    created.add(row.created);
    users.add(user);
    keys.add(row.key);
    values.add(row.value);
    weighted.add(row.weighted);
    for (int i = 0; i < row.steps.size(); i++) {
      stepTimes.add(row.steps.second(i));
      stepRanks.add(row.steps.code(i));
    }
    stepStarts.add(stepTimes.size());
    addState(row);
    // Nothing of a row is earlier than its start.
    base = Math.min(base, row.start);
    firstSeen = Math.min(firstSeen, row.firstSeen);
    lastEnd = Math.max(lastEnd, lastEnd(row));
  }

  private void addState(Row row) {
    if (allAside || !isPlain(row)) {
      states.add(State.ASIDE);
      ends.add(aside.add(row));
    } else if (row.versions.isEmpty()) {
      states.add(State.OPEN);
      ends.add(0);
    } else {
      states.add(row.versions.lastCode());
      ends.add(row.versions.lastEnd());
    }
  }

  /** Whether one state and its end tell the truth as of any instant: open until then, so since. */
  private static boolean isPlain(Row row) {
    Timeline versions = row.versions;
    boolean oneEnding =
        versions.isEmpty()
            || versions.size() == 1
                && versions.lastCode() != State.OPEN
                && versions.lastEnd() == versions.lastSecond();
    return oneEnding && row.start == row.created && row.summable;
  }

  private static long lastEnd(Row row) {
    if (row.versions.isEmpty() || row.versions.lastCode() == State.OPEN) {
      return Long.MAX_VALUE;
    }
    // As of an earlier instant another end may hold; none is later than the last version's entry.
    return row.versions.lastSecond();
  }

  int rows() {
    return created.size();
  }

  /** The chunk of the rows so far, at least one; nothing can be added afterwards. */
  Chunk finish() {
    for (int row = 0; row < ends.size(); row++) {
      if (states.get(row) != State.ASIDE && states.get(row) != State.OPEN) {
        ends.set(row, ends.get(row) - base);
      }
    }
    return new Chunk(
        created.size(),
        base,
        firstSeen,
        lastEnd,
        created.toColumnAbove(base),
        users.toColumn(),
        keys.toColumn(),
        values.toColumn(),
        weighted.toColumn(),
        states.toColumn(),
        ends.toColumn(),
        stepStarts.toColumn(),
        stepTimes.toColumnAbove(base),
        stepRanks.toColumn(),
        aside.finish(base));
  }
}
