package org.opportunityfunnel.itests.bench;

/**
 * What peers have of an opportunity as a whole, as of {@code validFrom < e <= validUntil}.
 *
 * @param state 0 open, 1 won, 2 lost, 3 left
 * @param ends when, in epoch seconds; {@link VisitRow#NEVER} if it is open
 * @param seconds from its start to its end
 */
record EndingRow(
    int pipeline,
    int user,
    int created,
    int value,
    int state,
    int ends,
    int seconds,
    int validFrom,
    int validUntil) {

  /** The same, valid since then. */
  EndingRow from(int start) {
    return new EndingRow(pipeline, user, created, value, state, ends, seconds, start, validUntil);
  }

  /** The same, valid for as long as the next one. */
  EndingRow until(EndingRow next) {
    return new EndingRow(
        pipeline, user, created, value, state, ends, seconds, validFrom, next.validUntil);
  }
}
