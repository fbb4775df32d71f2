package org.opportunityfunnel.range.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.range.internal.Edge.Moment;
import org.opportunityfunnel.range.internal.Edge.WallTime;

/** A well-formed {@code {start,end}}; an empty end is unbounded. */
record DatetimeRange(Optional<Edge> start, Optional<Edge> end) {

  /**
   * Whether it starts after its end, the one thing that a well-formed range can have wrong. From a
   * date to the date before it is not reversed but empty: it ends where it starts.
   */
  boolean isReversed(ZoneId zone) {
    return start.isPresent() && end.isPresent() && start.get().at(zone).isAfter(end.get().at(zone));
  }

  /** The same where the zone is not known: only what is so in whatever zone. */
  boolean isReversedAnywhere() {
    if (start.orElse(null) instanceof Moment from && end.orElse(null) instanceof Moment to) {
      return from.instant().isAfter(to.instant());
    }
    return start.orElse(null) instanceof WallTime from
        && end.orElse(null) instanceof WallTime to
        && from.local().isAfter(to.local());
  }

  /** The range in the zone; it must not be reversed there. */
  TimeRange in(ZoneId zone) {
    return new TimeRange(
        start.map(edge -> edge.at(zone)).orElse(Instant.MIN),
        end.map(edge -> edge.at(zone)).orElse(Instant.MAX));
  }

  /**
   * The range with both ends moved back on the zone's calendar; an unbounded end stays so. Moved
   * ends can cross: 30 March 23:00 to 31 March 01:00 is, a month before, 28 February 23:00 to 28
   * February 01:00, and a skipped hour turns 02:30 to 03:00 into 03:30 to 03:00. Nothing lies
   * between such ends: the range is then empty.
   */
  TimeRange movedBack(SameDays by, ZoneId zone) {
    Instant from = start.map(edge -> edge.movedBack(by.period(), zone)).orElse(Instant.MIN);
    Instant to = end.map(edge -> edge.movedBack(by.period(), zone)).orElse(Instant.MAX);
    return new TimeRange(from, to.isBefore(from) ? from : to);
  }
}
