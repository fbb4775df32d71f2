package org.opportunityfunnel.range.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opportunityfunnel.api.range.CalendarSettings;
import org.opportunityfunnel.api.range.RelativeRange;
import org.opportunityfunnel.api.range.TimeRange;

/**
 * All relative ranges, for every week and year start, against a search that knows nothing of
 * calendars but the date that clocks show: a period is the stretch of time around an instant in
 * which dates have the period's number.
 */
class RelativeRangeOracleTest {
  private static final Duration STEP = Duration.ofHours(12);

  private static final List<Instant> NOWS =
      List.of(
          Instant.parse("2026-03-31T10:30:00Z"),
          Instant.parse("2024-02-29T23:59:59Z"),
          Instant.parse("2025-12-31T22:30:00Z"),
          Instant.parse("2026-01-01T00:00:00Z"),
          Instant.parse("2021-01-03T12:00:00Z"),
          Instant.parse("2020-12-28T00:00:01Z"),
          Instant.parse("2018-11-04T03:00:00Z"),
          Instant.parse("2018-11-04T02:59:59Z"),
          Instant.parse("2024-04-25T22:00:00Z"),
          Instant.parse("2026-03-29T00:59:59Z"),
          Instant.parse("2026-10-25T01:30:00Z"),
          Instant.parse("2026-11-01T05:30:00Z"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTC",
        "Europe/Berlin",
        "America/New_York",
        "America/Sao_Paulo",
        "Africa/Cairo",
        "Asia/Beirut",
        "Asia/Kathmandu",
        "Australia/Lord_Howe",
        "Pacific/Chatham",
        "America/Havana",
        "+14:00",
        "-11:30"
      })
  void agree(ZoneId zone) {
    for (Instant now : NOWS) {
      check(
          zone, DayOfWeek.MONDAY, Month.JANUARY, now, "today", "yesterday", LocalDate::toEpochDay);
      check(
          zone,
          DayOfWeek.MONDAY,
          Month.JANUARY,
          now,
          "this-month",
          "last-month",
          date -> months(date, Month.JANUARY));
      for (DayOfWeek start : DayOfWeek.values()) {
        // 1970-01-01 was a Thursday.
        long shift = DayOfWeek.THURSDAY.getValue() - start.getValue();
        check(
            zone,
            start,
            Month.JANUARY,
            now,
            "this-week",
            "last-week",
            date -> Math.floorDiv(date.toEpochDay() + shift, 7));
      }
      for (Month start : Month.values()) {
        check(
            zone,
            DayOfWeek.MONDAY,
            start,
            now,
            "this-quarter",
            "last-quarter",
            date -> Math.floorDiv(months(date, start), 3));
        check(
            zone,
            DayOfWeek.MONDAY,
            start,
            now,
            "this-year",
            "last-year",
            date -> Math.floorDiv(months(date, start), 12));
      }
    }
  }

  private static long months(LocalDate date, Month yearStart) {
    return date.getYear() * 12L + date.getMonthValue() - yearStart.getValue();
  }

  private static void check(
      ZoneId zone,
      DayOfWeek weekStart,
      Month yearStart,
      Instant now,
      String thisName,
      String lastName,
      ToLongFunction<LocalDate> number) {
    CalendarSettings calendar = new CalendarSettings(zone, weekStart, yearStart);
    TimeRange expected = stretch(now, zone, number);
    assertEquals(expected, range(thisName, calendar, now), thisName + " " + now + " " + calendar);
    assertEquals(
        stretch(expected.start().minusSeconds(1), zone, number),
        range(lastName, calendar, now),
        lastName + " " + now + " " + calendar);
  }

  private static TimeRange range(String name, CalendarSettings calendar, Instant now) {
    return new CalendarRangeResolver()
        .relative(RelativeRange.ofWireName(name).orElseThrow(), calendar, now);
  }

  private static TimeRange stretch(Instant now, ZoneId zone, ToLongFunction<LocalDate> number) {
    long wanted = number.applyAsLong(LocalDate.ofInstant(now, zone));
    Instant after = now;
    while (number.applyAsLong(LocalDate.ofInstant(after, zone)) <= wanted) {
      after = after.plus(STEP);
    }
    Instant before = now;
    while (number.applyAsLong(LocalDate.ofInstant(before, zone)) >= wanted) {
      before = before.minus(STEP);
    }
    return new TimeRange(
        firstNotBelow(wanted, before, zone, number),
        firstNotBelow(wanted + 1, now, zone, number, after));
  }

  private static Instant firstNotBelow(
      long wanted, Instant below, ZoneId zone, ToLongFunction<LocalDate> number) {
    return firstNotBelow(wanted, below, zone, number, below.plus(STEP));
  }

  /** The instant between the two at which the number reaches the wanted one, by halving. */
  private static Instant firstNotBelow(
      long wanted, Instant below, ZoneId zone, ToLongFunction<LocalDate> number, Instant reached) {
    long low = below.getEpochSecond();
    long high = reached.getEpochSecond();
    while (high - low > 1) {
      long middle = (low + high) >>> 1;
      if (number.applyAsLong(LocalDate.ofInstant(Instant.ofEpochSecond(middle), zone)) < wanted) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Instant.ofEpochSecond(high);
  }
}
