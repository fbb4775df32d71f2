package org.opportunityfunnel.close.internal.sync;

import java.time.Duration;
import java.time.Instant;

/**
 * A moment up to which everything is known: by Close's clock, to ask by, and by ours, to know
 * whether its log still reaches so far.
 *
 * @param event the date of the newest event then, in microseconds; the smallest long if there was
 *     none
 * @param millis when it was taken, since 1970
 */
public record Mark(long event, long millis) {
  /** Close keeps events for 30 days. */
  private static final Duration REACH = Duration.ofDays(29);

  /** Events are logged late, and changed when something else follows soon. */
  private static final long LATE_MICROS = 300_000_000;

  boolean isReachable(Instant now) {
    return Duration.between(Instant.ofEpochMilli(millis), now).compareTo(REACH) < 0;
  }

  /** From when on events may be unknown; the smallest long for all of them. */
  long since() {
    return event == Long.MIN_VALUE ? event : event - LATE_MICROS;
  }
}
