package org.opportunityfunnel.query.internal.moment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.opportunityfunnel.api.filter.FilterContext;
import org.opportunityfunnel.api.range.RelativeRange;
import org.opportunityfunnel.api.range.TimeRange;

/** A moment as a search says it. */
public sealed interface Moment {

  /**
   * The moment in that context, within the years 0000 to 9999; {@link Instant#MIN} before all
   * times, {@link Instant#MAX} after all. Never fails.
   */
  Instant in(FilterContext context);

  /** When the request came. */
  record Now() implements Moment {
    @Override
    public Instant in(FilterContext context) {
      return Horizon.nearest(context.now());
    }
  }

  /** The same everywhere and always. */
  record Fixed(Instant moment) implements Moment {
    @Override
    public Instant in(FilterContext context) {
      return Horizon.nearest(moment);
    }
  }

  /** An end of a day in the request's zone. */
  record LocalDay(LocalDate day, Side side) implements Moment {
    @Override
    public Instant in(FilterContext context) {
      return Horizon.nearest(side.of(day, context.zone()));
    }
  }

  /** An end of a relative range. */
  record RangeEnd(RelativeRange range, Side side) implements Moment {
    @Override
    public Instant in(FilterContext context) {
      TimeRange resolved = context.ranges().apply(range);
      return Horizon.nearest(side == Side.START ? resolved.start() : resolved.end());
    }
  }

  /**
   * Another moment, moved: by calendar units on the zone's calendar, then by exact time.
   *
   * @param dayEnd which end of the day that this arrives at is meant; only where no exact time is
   *     moved by
   */
  record Moved(Moment from, Distance distance, boolean back, Optional<Side> dayEnd)
      implements Moment {
    @Override
    public Instant in(FilterContext context) {
      Instant start = from.in(context);
      if (Horizon.isUnbounded(start)) {
        return start;
      }
      ZonedDateTime local = start.atZone(context.zone());
      LocalDateTime moved = distance.onCalendar(local.toLocalDateTime(), back);
      ZonedDateTime arrived = ZonedDateTime.ofLocal(moved, context.zone(), local.getOffset());
      Instant end =
          dayEnd.isPresent() && distance.isOfWholeDays()
              ? dayEnd.get().of(arrived.toLocalDate(), context.zone())
              : arrived.toInstant().plusSeconds(back ? -distance.seconds() : distance.seconds());
      return Horizon.nearest(end);
    }
  }
}
