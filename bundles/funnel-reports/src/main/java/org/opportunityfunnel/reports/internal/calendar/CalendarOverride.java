package org.opportunityfunnel.reports.internal.calendar;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import java.util.Optional;
import org.opportunityfunnel.api.range.CalendarSettings;

/** What a configuration says of a calendar; what it leaves out stays as it was. */
public record CalendarOverride(
    Optional<ZoneId> zone, Optional<DayOfWeek> weekStart, Optional<Month> yearStart) {

  /** From the properties {@code timezone}, {@code weekStart} and {@code yearStart}. */
  public static CalendarOverride read(
      ConfiguredValues values, String timezone, String weekStart, String yearStart) {
    return new CalendarOverride(
        values.zone("timezone", timezone),
        values.dayOfWeek("weekStart", weekStart),
        values.month("yearStart", yearStart));
  }

  public CalendarSettings over(CalendarSettings base) {
    return new CalendarSettings(
        zone.orElse(base.zone()),
        weekStart.orElse(base.weekStart()),
        yearStart.orElse(base.yearStart()));
  }
}
