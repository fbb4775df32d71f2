package org.opportunityfunnel.range.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;

/**
 * A bounded end of an absolute range as it was written, on a whole second: an instant, or a time on
 * the clocks of a zone that is yet to be named.
 */
sealed interface Edge {

  /** The instant that it is in the zone. */
  Instant at(ZoneId zone);

  /**
   * The instant that is this much earlier on the zone's calendar: the local time is kept, the day
   * of the month clamped to the shorter month.
   */
  Instant movedBack(Period by, ZoneId zone);

  /** An instant, written with an offset. */
  record Moment(Instant instant) implements Edge {
    @Override
    public Instant at(ZoneId zone) {
      return instant;
    }

    /** Where the local time that is kept occurs twice, it keeps its offset if it can. */
    @Override
    public Instant movedBack(Period by, ZoneId zone) {
      return instant.atZone(zone).minus(by).toInstant();
    }
  }

  /**
   * A local time, written without an offset. Midnight is the first instant of its day, also where
   * clocks skip it. Any other time is what {@link LocalDateTime#atZone} makes of it: the earlier of
   * two instants where clocks go back; later by the length of the gap where clocks skip it.
   */
  record WallTime(LocalDateTime local) implements Edge {
    @Override
    public Instant at(ZoneId zone) {
      return local.toLocalTime().equals(LocalTime.MIDNIGHT)
          ? local.toLocalDate().atStartOfDay(zone).toInstant()
          : local.atZone(zone).toInstant();
    }

    /** It is the time as written that moves: the day after a skipped midnight moves to midnight. */
    @Override
    public Instant movedBack(Period by, ZoneId zone) {
      return new WallTime(local.minus(by)).at(zone);
    }
  }
}
