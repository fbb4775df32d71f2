package org.opportunityfunnel.reports.internal.calendar;

import java.util.function.Supplier;
import org.opportunityfunnel.api.range.CalendarSettings;
import org.opportunityfunnel.reports.internal.service.ServicePool;

/** Finds the calendar that holds for an organization now. Thread-safe. */
public final class CalendarFinder {
  private final ServicePool<OrganizationCalendar> calendars;
  private final Supplier<CalendarSettings> common;

  /**
   * Over the calendars that organizations have of their own.
   *
   * @param common what holds where such a one says nothing
   */
  public CalendarFinder(
      ServicePool<OrganizationCalendar> calendars, Supplier<CalendarSettings> common) {
    this.calendars = calendars;
    this.common = common;
  }

  public CalendarSettings of(String organization) {
    CalendarSettings base = common.get();
    return calendars.ranked().stream()
        .filter(calendar -> calendar.service().isOf(organization))
        .findFirst()
        .map(calendar -> calendar.service().over(base))
        .orElse(base);
  }
}
