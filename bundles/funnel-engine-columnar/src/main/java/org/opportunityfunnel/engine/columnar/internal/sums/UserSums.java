package org.opportunityfunnel.engine.columnar.internal.sums;

import java.util.List;
import org.opportunityfunnel.api.engine.StageCounting;
import org.opportunityfunnel.api.engine.StageSums;
import org.opportunityfunnel.api.engine.TotalsSums;
import org.opportunityfunnel.api.engine.WonSums;
import org.opportunityfunnel.engine.columnar.internal.columns.State;

/**
 * Reads one user's block: of report.md 4 and 5 what is summed.
 *
 * <p>A skipped stage is always left by advancing: either a later rank was reached, or the
 * opportunity was won. So leaving the skipped ones out takes nothing from the lost, left and open.
 */
final class UserSums {
  private static final int NUMBER = 0;
  private static final int VALUE = 1;
  private static final int WEIGHTED = 2;

  private final Lanes lanes;
  private final long[] sums;
  private final int block;

  UserSums(Lanes lanes, Tally tally, int user) {
    this.lanes = lanes;
    this.sums = tally.lanes();
    this.block = tally.block(user);
  }

  /** Of all active stages, in their order. */
  List<StageSums> stages(StageCounting counting) {
    StageSums[] stages = new StageSums[lanes.active()];
    // Those in whose run the stage is: of those that came that far, without those that begin later.
    long[] reached = {allWon(NUMBER), allWon(VALUE), allWon(WEIGHTED)};
    for (int stage = lanes.active() - 1; stage >= 0; stage--) {
      for (int what = NUMBER; what <= WEIGHTED; what++) {
        reached[what] += stayed(stage, what);
      }
      stages[stage] = stage(stage, counting, reached);
      for (int what = NUMBER; what <= WEIGHTED; what++) {
        reached[what] -= sum(lanes.late(stage), what);
      }
    }
    return List.of(stages);
  }

  private StageSums stage(int stage, StageCounting counting, long[] reached) {
    boolean withSkipped = counting == StageCounting.REACHED;
    long[] count = {0, 0, 0};
    long[] advanced = {0, 0, 0};
    long[] converted = {0, 0, 0};
    for (int what = NUMBER; what <= WEIGHTED; what++) {
      long skipped = sum(lanes.skipped(stage), what);
      count[what] = reached[what] - (withSkipped ? 0 : skipped);
      advanced[what] = count[what] - stayed(stage, what);
      long indirect = counting == StageCounting.DIRECT ? sum(lanes.indirect(stage), what) : 0;
      converted[what] = advanced[what] - indirect;
    }
    return new StageSums(
        count[NUMBER],
        count[VALUE],
        count[WEIGHTED],
        converted[NUMBER],
        converted[VALUE],
        converted[WEIGHTED],
        advanced[NUMBER],
        advanced[VALUE],
        ended(stage + 1, State.LOST, NUMBER),
        ended(stage + 1, State.LOST, VALUE),
        ended(stage + 1, State.LEFT, NUMBER),
        ended(stage + 1, State.LEFT, VALUE),
        ended(stage + 1, State.OPEN, NUMBER),
        ended(stage + 1, State.OPEN, VALUE),
        advanced[NUMBER] - (withSkipped ? sum(lanes.skipped(stage), NUMBER) : 0),
        sums[block + lanes.seconds(stage)]);
  }

  WonSums won(int stage) {
    return new WonSums(won(stage, NUMBER), won(stage, VALUE), won(stage, WEIGHTED));
  }

  TotalsSums totals() {
    long lost = allEnded(State.LOST, NUMBER);
    long won = allWon(NUMBER);
    return new TotalsSums(
        lost + won + allEnded(State.LEFT, NUMBER) + allEnded(State.OPEN, NUMBER),
        lost + won,
        won,
        allEnded(State.LOST, VALUE) + allWon(VALUE),
        allWon(VALUE),
        sums[block + lanes.secondsToWin()]);
  }

  /** Whether nobody is in the report, as where all were taken away again. */
  boolean isEmpty() {
    return totals().count() == 0;
  }

  /** Those that came to that stage and no further, in whatever state but won. */
  private long stayed(int stage, int what) {
    return ended(stage + 1, State.LOST, what)
        + ended(stage + 1, State.LEFT, what)
        + ended(stage + 1, State.OPEN, what);
  }

  private long allEnded(int state, int what) {
    long ended = 0;
    for (int reached = 0; reached <= lanes.active(); reached++) {
      ended += ended(reached, state, what);
    }
    return ended;
  }

  private long allWon(int what) {
    long won = 0;
    for (int stage = 0; stage < lanes.won(); stage++) {
      won += won(stage, what);
    }
    return won;
  }

  private long ended(int reached, int state, int what) {
    return sum(lanes.ended(reached, state), what);
  }

  private long won(int stage, int what) {
    return sum(lanes.won(stage), what);
  }

  private long sum(int lane, int what) {
    return sums[block + lane + what];
  }
}
