package org.opportunityfunnel.testkit.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.testkit.data.TimeText;

/** Ranges on the calendar of a zone (report.md 2), weeks from Monday, years from January. */
record SimpleRanges(ZoneId zone, Instant now) {

  /** "last-x is the whole period before this-x. all-time is unbounded on both sides." */
  TimeRange relative(String name) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    return switch (name) {
      case "all-time" -> TimeRange.ALL_TIME;
      case "today" -> days(today, Period.ofDays(1));
      case "yesterday" -> days(today.minusDays(1), Period.ofDays(1));
      case "this-week" -> days(startOf("week", today), Period.ofDays(7));
      case "last-week" -> days(startOf("week", today).minusDays(7), Period.ofDays(7));
      case "this-month" -> days(startOf("month", today), Period.ofMonths(1));
      case "last-month" -> days(startOf("month", today).minusMonths(1), Period.ofMonths(1));
      case "this-quarter" -> days(startOf("quarter", today), Period.ofMonths(3));
      case "last-quarter" -> days(startOf("quarter", today).minusMonths(3), Period.ofMonths(3));
      case "this-year" -> days(startOf("year", today), Period.ofYears(1));
      case "last-year" -> days(startOf("year", today).minusYears(1), Period.ofYears(1));
      default -> throw new IllegalArgumentException("unknown relative range " + name);
    };
  }

  /**
   * "With an offset or Z: that instant. Without one: local time in the zone. A bare date: start is
   * the beginning of that day, end is the end of it (the next midnight). Either may be null or
   * absent: unbounded."
   */
  TimeRange absolute(JsonNode range) {
    Instant start = Instant.MIN;
    if (range.hasNonNull("start")) {
      start = TimeText.instant(range.get("start").textValue(), zone);
    }
    Instant end = Instant.MAX;
    if (range.hasNonNull("end")) {
      String text = range.get("end").textValue();
      end =
          text.contains("T")
              ? TimeText.instant(text, zone)
              : LocalDate.parse(text).plusDays(1).atStartOfDay(zone).toInstant();
    }
    return new TimeRange(start, end);
  }

  /**
   * "same-days-last-week moves both ends of the base range back 7 days; -month 1 month; -quarter 3
   * months; -year 1 year: on the zone's calendar, local time kept, day of month clamped to the
   * shorter month. An unbounded end stays unbounded."
   */
  TimeRange sameDays(String name, TimeRange base) {
    Period back =
        switch (name) {
          case "same-days-last-week" -> Period.ofDays(7);
          case "same-days-last-month" -> Period.ofMonths(1);
          case "same-days-last-quarter" -> Period.ofMonths(3);
          case "same-days-last-year" -> Period.ofYears(1);
          default -> throw new IllegalArgumentException("unknown comparison " + name);
        };
    return new TimeRange(moved(base.start(), back), moved(base.end(), back));
  }

  private Instant moved(Instant end, Period back) {
    boolean isUnbounded = end.equals(Instant.MIN) || end.equals(Instant.MAX);
    return isUnbounded ? end : end.atZone(zone).minus(back).toInstant();
  }

  private static LocalDate startOf(String period, LocalDate day) {
    return switch (period) {
      case "week" -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case "month" -> day.withDayOfMonth(1);
      case "quarter" -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
      default -> day.withDayOfYear(1);
    };
  }

  private TimeRange days(LocalDate first, Period length) {
    return new TimeRange(
        first.atStartOfDay(zone).toInstant(), first.plus(length).atStartOfDay(zone).toInstant());
  }
}
