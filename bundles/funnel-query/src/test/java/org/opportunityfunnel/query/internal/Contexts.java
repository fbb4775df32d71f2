package org.opportunityfunnel.query.internal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.Function;
import org.opportunityfunnel.api.filter.FilterContext;
import org.opportunityfunnel.api.range.RelativeRange;
import org.opportunityfunnel.api.range.TimeRange;

/** What searches are asked in: a Sunday in Berlin, a fortnight before summer time, as user_1. */
public final class Contexts {
  public static final Instant NOW = Instant.parse("2026-03-15T10:20:30.500Z");
  public static final FilterContext BERLIN = at(NOW, "Europe/Berlin");

  private Contexts() {}

  public static FilterContext at(Instant now, String zone) {
    return at(now, zone, DayOfWeek.MONDAY, 1);
  }

  /** On a calendar with that first day of the week and that first month of the year. */
  public static FilterContext at(Instant now, String zone, DayOfWeek week, int yearMonth) {
    return at(now, ZoneId.of(zone), week, yearMonth, Optional.of("user_1"));
  }

  /** The same as that user. */
  public static FilterContext at(
      Instant now, ZoneId where, DayOfWeek week, int yearMonth, Optional<String> user) {
    return new FilterContext(
        now, where, ranges(now.atZone(where).toLocalDate(), where, week, yearMonth), user);
  }

  private static Function<RelativeRange, TimeRange> ranges(
      LocalDate today, ZoneId zone, DayOfWeek week, int yearMonth) {
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(week));
    LocalDate month = today.withDayOfMonth(1);
    LocalDate year = month.minusMonths(Math.floorMod(month.getMonthValue() - yearMonth, 12));
    LocalDate quarter = month.minusMonths(Math.floorMod(month.getMonthValue() - yearMonth, 3));
    return range ->
        switch (range) {
          case TODAY -> days(today, today.plusDays(1), zone);
          case YESTERDAY -> days(today.minusDays(1), today, zone);
          case THIS_WEEK -> days(monday, monday.plusWeeks(1), zone);
          case LAST_WEEK -> days(monday.minusWeeks(1), monday, zone);
          case THIS_MONTH -> days(month, month.plusMonths(1), zone);
          case LAST_MONTH -> days(month.minusMonths(1), month, zone);
          case THIS_QUARTER -> days(quarter, quarter.plusMonths(3), zone);
          case LAST_QUARTER -> days(quarter.minusMonths(3), quarter, zone);
          case THIS_YEAR -> days(year, year.plusYears(1), zone);
          case LAST_YEAR -> days(year.minusYears(1), year, zone);
          case ALL_TIME -> TimeRange.ALL_TIME;
        };
  }

  private static TimeRange days(LocalDate first, LocalDate end, ZoneId zone) {
    return new TimeRange(first.atStartOfDay(zone).toInstant(), end.atStartOfDay(zone).toInstant());
  }
}
