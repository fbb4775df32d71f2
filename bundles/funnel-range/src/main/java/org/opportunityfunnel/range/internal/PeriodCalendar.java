package org.opportunityfunnel.range.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import org.opportunityfunnel.api.range.CalendarSettings;
import org.opportunityfunnel.api.range.RelativeRange;
import org.opportunityfunnel.api.range.TimeRange;

/**
 * Relative ranges on a zone's calendar. A day runs from the first instant of its date to the first
 * instant of the next one: it has 23 or 25 hours when clocks change, and none at all where a zone
 * skipped a date, as Samoa did 30 December 2011. Periods of one kind tile time without gap or
 * overlap, and {@code this-x} contains now. {@code last-month} on 31 March is all of February.
 */
final class PeriodCalendar {
  private static final Period DAY = Period.ofDays(1);
  private static final Period WEEK = Period.ofDays(7);
  private static final Period MONTH = Period.ofMonths(1);
  private static final Period QUARTER = Period.ofMonths(3);
  private static final Period YEAR = Period.ofYears(1);

  private final CalendarSettings settings;

  PeriodCalendar(CalendarSettings settings) {
    this.settings = settings;
  }

  TimeRange range(RelativeRange range, Instant now) {
    LocalDate today = dateAround(now);
    return switch (range) {
      case ALL_TIME -> TimeRange.ALL_TIME;
      case TODAY -> from(today, DAY);
      case YESTERDAY -> from(today.minus(DAY), DAY);
      case THIS_WEEK -> from(weekOf(today), WEEK);
      case LAST_WEEK -> from(weekOf(today).minus(WEEK), WEEK);
      case THIS_MONTH -> from(today.withDayOfMonth(1), MONTH);
      case LAST_MONTH -> from(today.withDayOfMonth(1).minus(MONTH), MONTH);
      case THIS_QUARTER -> from(quarterOf(today), QUARTER);
      case LAST_QUARTER -> from(quarterOf(today).minus(QUARTER), QUARTER);
      case THIS_YEAR -> from(yearOf(today), YEAR);
      case LAST_YEAR -> from(yearOf(today).minus(YEAR), YEAR);
    };
  }

  /**
   * The date whose day contains now. It is not always the date on the clock: in St. John's clocks
   * went back at 00:01, so that after the first minute of a date 59 of the date before came again.
   */
  private LocalDate dateAround(Instant now) {
    LocalDate date = LocalDate.ofInstant(now, settings.zone());
    while (!now.isBefore(firstInstantOf(date.plus(DAY)))) {
      date = date.plus(DAY);
    }
    return date;
  }

  private LocalDate weekOf(LocalDate date) {
    return date.with(TemporalAdjusters.previousOrSame(settings.weekStart()));
  }

  private LocalDate quarterOf(LocalDate date) {
    return date.withDayOfMonth(1).minusMonths(monthsIntoYear(date) % 3);
  }

  private LocalDate yearOf(LocalDate date) {
    return date.withDayOfMonth(1).minusMonths(monthsIntoYear(date));
  }

  private int monthsIntoYear(LocalDate date) {
    int months = Month.values().length;
    return (date.getMonthValue() - settings.yearStart().getValue() + months) % months;
  }

  private TimeRange from(LocalDate first, Period length) {
    return new TimeRange(firstInstantOf(first), firstInstantOf(first.plus(length)));
  }

  private Instant firstInstantOf(LocalDate date) {
    return date.atStartOfDay(settings.zone()).toInstant();
  }
}
