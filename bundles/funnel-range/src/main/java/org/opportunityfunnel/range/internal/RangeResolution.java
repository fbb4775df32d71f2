package org.opportunityfunnel.range.internal;

import java.time.Instant;
import java.time.ZoneId;
import org.opportunityfunnel.api.range.CalendarSettings;
import org.opportunityfunnel.api.range.RelativeRange;
import org.opportunityfunnel.api.range.TimeRange;

/** Well-formed ranges on a calendar at an instant. */
final class RangeResolution {
  private final CalendarSettings calendar;
  private final Instant now;

  RangeResolution(CalendarSettings calendar, Instant now) {
    this.calendar = calendar;
    this.now = now;
  }

  ZoneId zone() {
    return calendar.zone();
  }

  /** The base range, without comparison. */
  TimeRange plain(BaseRange base) {
    return base.relative()
        .map(this::relative)
        .or(() -> base.datetime().map(this::datetime))
        .orElse(TimeRange.ALL_TIME);
  }

  /** What takes the place of the base range: the base range itself if nothing is compared. */
  TimeRange compared(BaseRange base, Comparison comparison) {
    return comparison
        .relative()
        .map(this::relative)
        .or(() -> comparison.custom().map(this::datetime))
        .or(() -> comparison.sameDays().map(days -> movedBack(base, days)))
        .orElseGet(() -> plain(base));
  }

  private TimeRange relative(RelativeRange range) {
    return new PeriodCalendar(calendar).range(range, now);
  }

  private TimeRange datetime(DatetimeRange range) {
    return range.in(zone());
  }

  /** Combination rules leave only an absolute range as the base of these comparisons. */
  private TimeRange movedBack(BaseRange base, SameDays days) {
    return base.datetime().orElseThrow().movedBack(days, zone());
  }
}
