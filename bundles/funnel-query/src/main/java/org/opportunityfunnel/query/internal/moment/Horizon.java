package org.opportunityfunnel.query.internal.moment;

import java.time.Instant;

/** The times that stores can compare: those of the years 0000 to 9999, by UTC. */
final class Horizon {
  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  private Horizon() {}

  /** The nearest of them; what is unbounded stays so. */
  static Instant nearest(Instant moment) {
    if (isUnbounded(moment)) {
      return moment;
    }
    return moment.isBefore(FIRST) ? FIRST : moment.isAfter(LAST) ? LAST : moment;
  }

  static boolean isUnbounded(Instant moment) {
    return moment.equals(Instant.MIN) || moment.equals(Instant.MAX);
  }
}
