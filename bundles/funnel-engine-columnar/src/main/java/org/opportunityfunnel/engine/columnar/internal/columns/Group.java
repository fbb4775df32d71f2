package org.opportunityfunnel.engine.columnar.internal.columns;

/**
 * The rows {@code [from, to)} of a chunk, which are of one shape and ordered by user. Their times
 * lie in the chunk's column of times by step: first all their first steps, then all their second
 * ones, and at last all their ends. All times count from the chunk's base.
 *
 * @param times where their first steps begin
 * @param firstTime nothing of them was in the pipeline before that
 * @param lastTime nothing happened to them later
 * @param lastEnd none of them ended later; {@link Long#MAX_VALUE} if one may be open
 */
public record Group(
    Shape shape, int from, int to, int times, long firstTime, long lastTime, long lastEnd) {

  public int size() {
    return to - from;
  }

  /** Where the time of that step is for the row 0 of the chunk: add a row of the group to it. */
  public int column(int step) {
    return times + step * size() - from;
  }

  /** The same of the end, or of the place in {@link Aside}. */
  public int endColumn() {
    return column(shape.steps());
  }

  /** Whether a report over {@code [reportStart, asOf)} can have any of the rows. */
  public boolean matters(long reportStart, long asOf) {
    return firstTime < asOf && lastEnd >= reportStart;
  }

  /** Whether such a report has all the rows, and all their times. */
  public boolean isWithin(long reportStart, long asOf) {
    return shape.state() != State.ASIDE && reportStart <= firstTime && lastTime < asOf;
  }
}
