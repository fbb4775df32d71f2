package org.opportunityfunnel.engine.columnar.internal.sums;

import org.opportunityfunnel.api.store.Selection;
import org.opportunityfunnel.engine.columnar.internal.columns.Chunk;
import org.opportunityfunnel.engine.columnar.internal.columns.Ints;
import org.opportunityfunnel.engine.columnar.internal.columns.Longs;
import org.opportunityfunnel.engine.columnar.internal.columns.State;

/**
 * The inner loop: what report.md 3 says of each row of a chunk, added to a tally. Not thread-safe.
 */
final class ChunkScan {
  private final Lanes lanes;
  private final Chunk chunk;
  private final Tally tally;
  private final Selection selection;
  private final long reportStart;
  private final long asOf;
  private final boolean withStages;
  private final int shift;
  private final long mask;
  private final Longs stepTimes;
  private final Ints stepRanks;

  // The row at hand.
  private long[] sums;
  private int block;
  private long value;
  private long weighted;

  ChunkScan(Scan scan, Chunk chunk, Tally tally) {
    this.lanes = scan.lanes();
    this.chunk = chunk;
    this.tally = tally;
    this.selection = scan.query().selection().orElse(null);
    this.reportStart = chunk.relative(scan.query().reportStart());
    this.asOf = chunk.relative(scan.query().asOf());
    this.withStages = scan.withStages();
    this.shift = scan.halves().shift();
    this.mask = scan.halves().mask();
    this.stepTimes = chunk.stepTimes();
    this.stepRanks = chunk.stepRanks();
  }

  /** Adds the rows in {@code [from, to)}. */
  void rows(int from, int to) {
    Ints users = chunk.users();
    Ints states = chunk.states();
    Longs ends = chunk.ends();
    Ints stepStarts = chunk.stepStarts();
    for (int row = from; row < to; row++) {
      int user = users.get(row);
      if (tally.excludes(user) || selection != null && !selection.contains(chunk.keys().get(row))) {
        continue;
      }
      int state = states.get(row);
      long end = ends.get(row);
      int aside = -1;
      if (state == State.ASIDE) {
        aside = (int) end;
        int version = chunk.aside().versionAt(aside, asOf);
        state = version < 0 ? State.OPEN : chunk.aside().states().get(version);
        end = version < 0 ? 0 : chunk.aside().ends().get(version);
      } else if (end >= asOf) {
        state = State.OPEN;
      }
      int firstStep = stepStarts.get(row);
      int endStep = stepStarts.get(row + 1);
      while (endStep > firstStep && stepTimes.get(endStep - 1) >= asOf) {
        endStep--;
      }
      // Open without a step: as of then nothing of it is there yet.
      if (state == State.OPEN ? endStep == firstStep : end < reportStart) {
        continue;
      }
      block = tally.block(user);
      sums = tally.lanes();
      value = part(chunk.values().get(row));
      weighted = part(chunk.weighted().get(row));
      if (State.isWon(state)) {
        add(lanes.won(state - State.WON));
        sums[block + lanes.secondsToWin()] += part(end - started(row, aside));
      } else {
        add(lanes.ended(endStep > firstStep ? stepRanks.get(endStep - 1) + 1 : 0, state));
      }
      if (withStages) {
        addStages(firstStep, endStep, State.isWon(state), end);
      }
      if (aside >= 0 && chunk.aside().unsummable().get(aside)) {
        addUnsummable(state, endStep > firstStep);
      }
    }
  }

  private long started(int row, int aside) {
    return aside < 0 ? chunk.created().get(row) : chunk.aside().starts().get(aside);
  }

  /** An opportunity whose value is in none of the report's sums can't make one of them wrong. */
  private void addUnsummable(int state, boolean wasActive) {
    boolean summed = State.isWon(state) || (withStages ? wasActive : state == State.LOST);
    if (summed) {
      tally.markUnsummable();
    }
  }

  private void addStages(int firstStep, int endStep, boolean won, long end) {
    if (firstStep == endStep) {
      if (won) {
        addSkipped(0, lanes.active());
      }
      return;
    }
    int step = firstStep;
    while (step + 1 < endStep && stepTimes.get(step + 1) < reportStart) {
      step++;
    }
    long time = stepTimes.get(step);
    int rank = stepRanks.get(step);
    if (time < reportStart) {
      // It left the stages before this one ahead of the report.
      add(lanes.late(rank));
    } else {
      addSkipped(0, rank);
    }
    while (++step < endStep) {
      long nextTime = stepTimes.get(step);
      int nextRank = stepRanks.get(step);
      addAdvance(rank, nextRank, nextTime - time);
      time = nextTime;
      rank = nextRank;
    }
    if (won) {
      addAdvance(rank, lanes.active(), end - time);
    }
  }

  private void addAdvance(int rank, int toRank, long seconds) {
    sums[block + lanes.seconds(rank)] += part(seconds);
    if (toRank > rank + 1) {
      add(lanes.indirect(rank));
      addSkipped(rank + 1, toRank);
    }
  }

  private void addSkipped(int fromRank, int toRank) {
    for (int rank = fromRank; rank < toRank; rank++) {
      add(lanes.skipped(rank));
    }
  }

  private void add(int lane) {
    sums[block + lane]++;
    sums[block + lane + 1] += value;
    sums[block + lane + 2] += weighted;
  }

  private long part(long amount) {
    return amount >> shift & mask;
  }
}
