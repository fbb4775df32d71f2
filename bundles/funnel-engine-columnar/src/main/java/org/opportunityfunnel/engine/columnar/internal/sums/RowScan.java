package org.opportunityfunnel.engine.columnar.internal.sums;

import org.opportunityfunnel.engine.columnar.internal.columns.Chunk;
import org.opportunityfunnel.engine.columnar.internal.columns.Group;
import org.opportunityfunnel.engine.columnar.internal.columns.Longs;
import org.opportunityfunnel.engine.columnar.internal.columns.Shape;
import org.opportunityfunnel.engine.columnar.internal.columns.State;

/**
 * Adds rows one by one, whatever a report sees of them: what report.md 3 says of each, as of any
 * instant and from any on. Not thread-safe.
 */
final class RowScan {
  private final Scan scan;
  private final Lanes lanes;
  private final Tally tally;

  // The group at hand.
  private Chunk chunk;
  private Group group;
  private Shape shape;
  private long reportStart;
  private long asOf;

  // The row at hand.
  private int row;
  private int block;
  private long value;
  private long weighted;

  RowScan(Scan scan, Tally tally) {
    this.scan = scan;
    this.lanes = scan.lanes();
    this.tally = tally;
  }

  /** Adds those of the picked rows of the group that are in the report. */
  void add(Chunk newChunk, Group newGroup, Picked picked) {
    chunk = newChunk;
    group = newGroup;
    shape = group.shape();
    reportStart = chunk.relative(scan.query().reportStart());
    asOf = chunk.relative(scan.query().asOf());
    for (int i = 0; i < picked.size(); i++) {
      row = picked.row(i);
      addRow();
    }
  }

  private void addRow() {
    int state = shape.state();
    long end = state == State.OPEN ? 0 : chunk.times().get(group.endColumn() + row);
    int aside = -1;
    if (state == State.ASIDE) {
      aside = (int) end;
      int version = chunk.aside().versionAt(aside, asOf);
      state = version < 0 ? State.OPEN : chunk.aside().states().get(version);
      end = version < 0 ? 0 : chunk.aside().ends().get(version);
    } else if (end >= asOf) {
      state = State.OPEN;
    }
    int steps = shape.steps();
    while (steps > 0 && time(steps - 1) >= asOf) {
      steps--;
    }
    // Open without a step: as of then nothing of it is there yet.
    if (state == State.OPEN ? steps == 0 : end < reportStart) {
      return;
    }
    block = tally.block(chunk.users().get(row));
    value = part(chunk.values().get(row));
    weighted = part(chunk.weighted().get(row));
    boolean won = State.isWon(state);
    if (won) {
      addAmounts(lanes.won(state - State.WON));
      addSeconds(lanes.secondsToWin(), end - started(aside));
    } else {
      addAmounts(lanes.ended(steps == 0 ? 0 : shape.rank(steps - 1) + 1, state));
    }
    if (scan.withStages()) {
      addStages(steps, won, end);
    }
    if (aside >= 0 && chunk.aside().unsummable().get(aside)) {
      addUnsummable(state, steps > 0);
    }
  }

  private long time(int step) {
    return chunk.times().get(group.column(step) + row);
  }

  private long started(int aside) {
    Longs starts = chunk.aside().starts();
    return aside < 0 ? chunk.created().get(row) : starts.get(aside);
  }

  /** An opportunity whose value is in none of the report's sums can't make one of them wrong. */
  private void addUnsummable(int state, boolean wasActive) {
    boolean summed = State.isWon(state) || (scan.withStages() ? wasActive : state == State.LOST);
    if (summed) {
      tally.markUnsummable();
    }
  }

  private void addStages(int steps, boolean won, long end) {
    if (steps == 0) {
      if (won) {
        addSkipped(0, lanes.active());
      }
      return;
    }
    int step = 0;
    while (step + 1 < steps && time(step + 1) < reportStart) {
      step++;
    }
    if (time(step) < reportStart) {
      // It left the stages before this one ahead of the report.
      addAmounts(lanes.late(shape.rank(step)));
    } else {
      addSkipped(0, shape.rank(step));
    }
    for (; step + 1 < steps; step++) {
      addAdvance(step, shape.rank(step + 1), time(step + 1));
    }
    if (won) {
      addAdvance(step, lanes.active(), end);
    }
  }

  private void addAdvance(int step, int toRank, long at) {
    int rank = shape.rank(step);
    addSeconds(lanes.seconds(rank), at - time(step));
    if (toRank > rank + 1) {
      addAmounts(lanes.indirect(rank));
      addSkipped(rank + 1, toRank);
    }
  }

  private void addSkipped(int fromRank, int toRank) {
    for (int rank = fromRank; rank < toRank; rank++) {
      addAmounts(lanes.skipped(rank));
    }
  }

  private void addAmounts(int lane) {
    long[] sums = tally.lanes();
    int at = block + lane;
    sums[at]++;
    sums[at + 1] += value;
    sums[at + 2] += weighted;
  }

  private void addSeconds(int lane, long seconds) {
    tally.lanes()[block + lane] += part(seconds);
  }

  private long part(long amount) {
    return amount >> scan.halves().shift() & scan.halves().mask();
  }
}
