package org.opportunityfunnel.engine.columnar.internal.columns;

import org.opportunityfunnel.api.range.TimeRange;

/**
 * Within which seconds the rows of a {@link Stretch} were created and had what they had in the
 * pipeline. All are epoch seconds.
 *
 * @param firstCreated none was created before
 * @param lastCreated none was created later
 * @param firstTime nothing of them was in the pipeline before that
 * @param lastTime nothing happened to them later
 * @param lastEnd none of them ended later; {@link Long#MAX_VALUE} if one may be open
 */
public record Span(
    long firstCreated, long lastCreated, long firstTime, long lastTime, long lastEnd) {

  /** Of no rows at all. */
  public static final Span NONE =
      new Span(Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE);

  /** The span of a chunk's rows. */
  public static Span of(Chunk chunk) {
    Span span =
        new Span(
            chunk.firstCreated(), chunk.lastCreated(), NONE.firstTime, NONE.lastTime, NONE.lastEnd);
    for (Group group : chunk.groups()) {
      boolean mayBeOpen = group.lastEnd() == Long.MAX_VALUE;
      span =
          span.and(
              new Span(
                  NONE.firstCreated,
                  NONE.lastCreated,
                  chunk.base() + group.firstTime(),
                  chunk.base() + group.lastTime(),
                  mayBeOpen ? Long.MAX_VALUE : chunk.base() + group.lastEnd()));
    }
    return span;
  }

  /** The span of these rows and of others. */
  public Span and(Span other) {
    return new Span(
        Math.min(firstCreated, other.firstCreated),
        Math.max(lastCreated, other.lastCreated),
        Math.min(firstTime, other.firstTime),
        Math.max(lastTime, other.lastTime),
        Math.max(lastEnd, other.lastEnd));
  }

  /** Whether a report over {@code [reportStart, asOf)} of that cohort can have any of the rows. */
  public boolean matters(long reportStart, long asOf, TimeRange cohort) {
    return firstTime < asOf
        && lastEnd >= reportStart
        && firstCreated < cohort.endSecond()
        && lastCreated >= cohort.startSecond();
  }

  /** Whether such a report has all the rows, from their first entry to their last. */
  public boolean isWithin(long reportStart, long asOf, TimeRange cohort) {
    return reportStart <= firstTime
        && lastTime < asOf
        && firstCreated >= cohort.startSecond()
        && lastCreated < cohort.endSecond();
  }
}
