package org.opportunityfunnel.api.range;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

/** An organization's calendar: its zone, the first day of its week, the first month of its year. */
public record CalendarSettings(ZoneId zone, DayOfWeek weekStart, Month yearStart) {

  /** UTC, Monday, January. */
  public static final CalendarSettings DEFAULT =
      new CalendarSettings(ZoneOffset.UTC, DayOfWeek.MONDAY, Month.JANUARY);

  public CalendarSettings {
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(weekStart, "weekStart");
    Objects.requireNonNull(yearStart, "yearStart");
  }
}
