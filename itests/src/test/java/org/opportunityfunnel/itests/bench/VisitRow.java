package org.opportunityfunnel.itests.bench;

/**
 * What peers have of an opportunity at a stage for reports as of e, {@code validFrom < e <=
 * validUntil}. Times are epoch seconds, {@link #NEVER} if there is none.
 *
 * @param stage its rank, or the number of ranks for the won stage
 * @param visited 1 or 0
 * @param outcome 0 open, 1 advanced, 2 lost, 3 left, 4 won
 * @param leaves when it leaves the stage; of the won stage, when it was won
 * @param seconds what it took to advance; 0 unless it advanced
 */
record VisitRow(
    int pipeline,
    int user,
    int created,
    int value,
    int expected,
    int stage,
    int visited,
    int outcome,
    int leaves,
    int seconds,
    int validFrom,
    int validUntil) {
  static final int NEVER = Integer.MAX_VALUE;

  /** The same, valid since then. */
  VisitRow from(int start) {
    return new VisitRow(
        pipeline,
        user,
        created,
        value,
        expected,
        stage,
        visited,
        outcome,
        leaves,
        seconds,
        start,
        validUntil);
  }

  /** The same, valid for as long as the next one. */
  VisitRow until(VisitRow next) {
    return new VisitRow(
        pipeline,
        user,
        created,
        value,
        expected,
        stage,
        visited,
        outcome,
        leaves,
        seconds,
        validFrom,
        next.validUntil);
  }
}
