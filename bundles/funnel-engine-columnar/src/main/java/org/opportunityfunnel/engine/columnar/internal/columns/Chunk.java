package org.opportunityfunnel.engine.columnar.internal.columns;

/**
 * Some rows of a partition, by column, ordered by creation. A row is one opportunity in one
 * pipeline that it was ever in. Its <em>steps</em> are the entries that brought it further than
 * ever before: their ranks ascend strictly, and so they say F[k] and what was visited for every
 * rank. All times in columns count from the base.
 *
 * @param base the earliest time in it, in epoch seconds
 * @param firstSeen the earliest entry of a row in the pipeline, in epoch seconds: as of then
 *     nothing is there yet
 * @param lastEnd no row ended later, in epoch seconds; {@link Long#MAX_VALUE} if one is open
 * @param created ascending
 * @param users places in the {@link UserDictionary}
 * @param values annualized, in cents
 * @param weighted expected values, in cents
 * @param states see {@link State}
 * @param ends the end where the state is lost, left or won; the row of {@link Aside} where it is
 *     {@link State#ASIDE}; 0 where it is open
 * @param stepStarts for each row the index of its first step; one more than rows
 */
public record Chunk(
    int rows,
    long base,
    long firstSeen,
    long lastEnd,
    Longs created,
    Ints users,
    Ints keys,
    Longs values,
    Longs weighted,
    Ints states,
    Longs ends,
    Ints stepStarts,
    Longs stepTimes,
    Ints stepRanks,
    Aside aside) {

  /** An epoch second as the columns count it; unbounded ones stay unbounded. */
  public long relative(long second) {
    if (second == Long.MIN_VALUE || second == Long.MAX_VALUE) {
      return second;
    }
    long difference = second - base;
    boolean overflow = ((second ^ base) & (second ^ difference)) < 0;
    return overflow ? (second < 0 ? Long.MIN_VALUE : Long.MAX_VALUE) : difference;
  }

  /** Whether a report over {@code [reportStart, asOf)} can have any of its rows. */
  public boolean matters(long reportStart, long asOf) {
    return firstSeen < asOf && lastEnd >= reportStart;
  }

  /** The size of its columns together. */
  public long bytes() {
    return created.bytes()
        + users.bytes()
        + keys.bytes()
        + values.bytes()
        + weighted.bytes()
        + states.bytes()
        + ends.bytes()
        + stepStarts.bytes()
        + stepTimes.bytes()
        + stepRanks.bytes()
        + aside.bytes();
  }
}
