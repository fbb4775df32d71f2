package org.opportunityfunnel.engine.columnar.internal.sums;

import org.opportunityfunnel.engine.columnar.internal.columns.State;

/**
 * Where the sums of one user lie in a block of longs. An opportunity is at a contiguous run of
 * stages [low, high), so it is added at the ends of the run alone; what a stage has comes out of
 * the sums over all ends. Most sums are triples (number, value, expected value).
 */
public record Lanes(int active, int won) {
  private static final int TRIPLE = 3;

  /** Those lost, left or open that reached that many stages, 0 to active. */
  int ended(int reached, int state) {
    return TRIPLE * (reached * 3 + state - State.LOST);
  }

  /** Those won at that won stage; they have reached all stages. */
  int won(int stage) {
    return TRIPLE * ((active + 1) * 3 + stage);
  }

  /** Those whose run begins at that stage because the report's range begins late. */
  int late(int stage) {
    return won(won) + TRIPLE * stage;
  }

  /** Those in whose run that stage is skipped. */
  int skipped(int stage) {
    return late(active) + TRIPLE * stage;
  }

  /** Those that visited that stage, advanced from it and skipped the next. */
  int indirect(int stage) {
    return skipped(active) + TRIPLE * stage;
  }

  /** A single long: the time to advance of those that visited that stage and advanced. */
  int seconds(int stage) {
    return indirect(active) + stage;
  }

  /** A single long: the time from start to end of those won. */
  int secondsToWin() {
    return seconds(active);
  }

  /** Whether the totals report asks for that long. */
  boolean isOfTotals(int lane) {
    return lane < late(0) || lane == secondsToWin();
  }

  /** How many longs a user has. */
  public int width() {
    return secondsToWin() + 1;
  }
}
