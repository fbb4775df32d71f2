package org.opportunityfunnel.range.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opportunityfunnel.api.range.CalendarSettings;
import org.opportunityfunnel.api.range.RelativeRange;
import org.opportunityfunnel.api.range.TimeRange;

/** Relative ranges that somebody looked up on a calendar. */
class RelativeRangeTableTest {

  private static TimeRange range(
      String name, String now, ZoneId zone, DayOfWeek weekStart, Month yearStart) {
    return new CalendarRangeResolver()
        .relative(
            RelativeRange.ofWireName(name).orElseThrow(),
            new CalendarSettings(zone, weekStart, yearStart),
            Instant.parse(now));
  }

  /** The dates that a range begins and ends with, the last one still in it. */
  @ParameterizedTest
  @CsvFileSource(resources = "relative-ranges.csv", useHeadersInDisplayName = true)
  void dates(
      String now,
      ZoneId zone,
      DayOfWeek weekStart,
      Month yearStart,
      String name,
      LocalDate first,
      LocalDate last) {
    TimeRange range = range(name, now, zone, weekStart, yearStart);
    assertEquals(
        new TimeRange(
            first.atStartOfDay(zone).toInstant(), last.plusDays(1).atStartOfDay(zone).toInstant()),
        range);
  }

  /** The instants themselves where days are not 24 hours long. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-29T12:00:00Z, Europe/Berlin,     today,      2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z",
    "2026-10-25T12:00:00Z, Europe/Berlin,     today,      2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z",
    "2026-03-30T12:00:00Z, Europe/Berlin,     yesterday,  2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z",
    "2026-10-26T12:00:00Z, Europe/Berlin,     last-week,  2026-10-18T22:00:00Z, 2026-10-25T23:00:00Z",
    "2026-03-15T12:00:00Z, Europe/Berlin,     this-month, 2026-02-28T23:00:00Z, 2026-03-31T22:00:00Z",
    "2026-03-08T12:00:00Z, America/New_York,  today,      2026-03-08T05:00:00Z, 2026-03-09T04:00:00Z",
    "2026-11-01T12:00:00Z, America/New_York,  today,      2026-11-01T04:00:00Z, 2026-11-02T05:00:00Z",
    "2026-04-05T00:00:00Z, Australia/Lord_Howe, today,    2026-04-04T13:00:00Z, 2026-04-05T13:30:00Z",
    "2018-11-04T12:00:00Z, America/Sao_Paulo, today,      2018-11-04T03:00:00Z, 2018-11-05T02:00:00Z",
    "2018-11-05T12:00:00Z, America/Sao_Paulo, yesterday,  2018-11-04T03:00:00Z, 2018-11-05T02:00:00Z",
    "2018-02-17T12:00:00Z, America/Sao_Paulo, today,      2018-02-17T02:00:00Z, 2018-02-18T03:00:00Z",
    "2024-04-26T12:00:00Z, Africa/Cairo,      today,      2024-04-25T22:00:00Z, 2024-04-26T21:00:00Z",
    "2024-03-31T12:00:00Z, Asia/Beirut,       today,      2024-03-30T22:00:00Z, 2024-03-31T21:00:00Z",
    "2024-11-03T04:30:00Z, America/Havana,    today,      2024-11-03T04:00:00Z, 2024-11-04T05:00:00Z",
    "2024-11-03T05:30:00Z, America/Havana,    today,      2024-11-03T04:00:00Z, 2024-11-04T05:00:00Z",
    "1919-03-31T12:00:00Z, America/Toronto,   today,      1919-03-31T04:30:00Z, 1919-04-01T04:00:00Z",
    "2010-11-07T02:30:30Z, America/St_Johns,  today,      2010-11-07T02:30:00Z, 2010-11-08T03:30:00Z",
    "2010-11-07T02:45:00Z, America/St_Johns,  today,      2010-11-07T02:30:00Z, 2010-11-08T03:30:00Z",
    "2010-11-07T02:29:59Z, America/St_Johns,  today,      2010-11-06T02:30:00Z, 2010-11-07T02:30:00Z",
    "2011-12-30T09:59:59Z, Pacific/Apia,      today,      2011-12-29T10:00:00Z, 2011-12-30T10:00:00Z",
    "2011-12-30T10:00:00Z, Pacific/Apia,      today,      2011-12-30T10:00:00Z, 2011-12-31T10:00:00Z",
    "2011-12-30T10:00:00Z, Pacific/Apia,      yesterday,  2011-12-30T10:00:00Z, 2011-12-30T10:00:00Z",
    "2026-01-01T00:00:00Z, +05:30,            today,      2025-12-31T18:30:00Z, 2026-01-01T18:30:00Z",
    "1969-12-31T23:59:59.5Z, UTC,             today,      1969-12-31T00:00:00Z, 1970-01-01T00:00:00Z",
  })
  void instants(String now, ZoneId zone, String name, Instant start, Instant end) {
    assertEquals(
        new TimeRange(start, end), range(name, now, zone, DayOfWeek.MONDAY, Month.JANUARY));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-29T12:00:00Z, Europe/Berlin, 23",
    "2026-03-28T12:00:00Z, Europe/Berlin, 24",
    "2026-10-25T12:00:00Z, Europe/Berlin, 25",
    "2018-11-04T12:00:00Z, America/Sao_Paulo, 23",
    "2018-02-17T12:00:00Z, America/Sao_Paulo, 25",
  })
  void aDayHasAsManyHoursAsItsClocksShow(String now, ZoneId zone, long hours) {
    TimeRange today = range("today", now, zone, DayOfWeek.MONDAY, Month.JANUARY);
    assertEquals(Duration.ofHours(hours), Duration.between(today.start(), today.end()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1900-01-01T00:00:00Z", "2026-03-29T01:00:00Z", "2999-12-31T23:59:59Z"})
  void allTimeIsUnbounded(String now) {
    TimeRange range =
        range("all-time", now, ZoneId.of("Asia/Beirut"), DayOfWeek.SUNDAY, Month.JULY);
    assertEquals(TimeRange.ALL_TIME, range);
  }

  @Test
  void aPeriodStartsOnItsFirstInstantAndEndsBeforeTheNext() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    TimeRange before =
        range("this-month", "2026-01-31T22:59:59.999Z", berlin, DayOfWeek.MONDAY, Month.JANUARY);
    TimeRange at =
        range("this-month", "2026-01-31T23:00:00Z", berlin, DayOfWeek.MONDAY, Month.JANUARY);
    assertEquals(before.end(), at.start());
    assertEquals(Instant.parse("2026-01-31T23:00:00Z"), at.start());
  }
}
