package org.opportunityfunnel.testkit.oracle;

import java.time.Instant;
import org.opportunityfunnel.api.range.TimeRange;

/**
 * "Every time, in requests and in records, is floored to the whole second before any comparison or
 * difference". Seconds count from 1970-01-01T00:00Z; the smallest and the greatest long are
 * infinity.
 */
final class Seconds {
  static final long NEVER = Long.MAX_VALUE;

  private Seconds() {}

  static long floor(Instant instant) {
    return instant.getEpochSecond();
  }

  static long start(TimeRange range) {
    return range.start().equals(Instant.MIN) ? Long.MIN_VALUE : floor(range.start());
  }

  static long end(TimeRange range) {
    return range.end().equals(Instant.MAX) ? NEVER : floor(range.end());
  }

  /** "Every range is half-open [start, end)". */
  static boolean contains(TimeRange range, long second) {
    return start(range) <= second && second < end(range);
  }
}
