package org.opportunityfunnel.api.range;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A half-open range {@code [start, end)} of instants on whole seconds. {@link Instant#MIN} as start
 * and {@link Instant#MAX} as end mean unbounded. An empty range ({@code start == end}) is legal and
 * nothing is in it. Both ends are floored to the second.
 */
public record TimeRange(Instant start, Instant end) {

  /** Unbounded on both sides. */
  public static final TimeRange ALL_TIME = new TimeRange(Instant.MIN, Instant.MAX);

  public TimeRange {
    start = floor(start);
    end = floor(end);
    if (start.isAfter(end)) {
      throw new IllegalArgumentException("start " + start + " is after end " + end);
    }
  }

  private static Instant floor(Instant instant) {
    return instant.equals(Instant.MAX) ? instant : instant.truncatedTo(ChronoUnit.SECONDS);
  }

  public boolean isStartUnbounded() {
    return start.equals(Instant.MIN);
  }

  public boolean isEndUnbounded() {
    return end.equals(Instant.MAX);
  }

  /** The first second in the range since 1970-01-01T00:00Z; {@link Long#MIN_VALUE} if unbounded. */
  public long startSecond() {
    return isStartUnbounded() ? Long.MIN_VALUE : start.getEpochSecond();
  }

  /** The first second after the range; {@link Long#MAX_VALUE} if unbounded. */
  public long endSecond() {
    return isEndUnbounded() ? Long.MAX_VALUE : end.getEpochSecond();
  }

  /** Whether the second that the instant is in lies in the range. */
  public boolean contains(Instant instant) {
    long second = instant.getEpochSecond();
    return second >= startSecond() && second < endSecond();
  }
}
