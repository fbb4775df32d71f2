package org.opportunityfunnel.range.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.api.error.Problems;
import org.opportunityfunnel.api.range.CalendarSettings;
import org.opportunityfunnel.api.range.ResolvedRanges;
import org.opportunityfunnel.api.range.TimeRange;

/** The ranges of whole requests, above all what a comparison puts in the place of the base. */
class ComparisonTest {
  private static final Instant NOW = Instant.parse("2026-05-15T12:00:00Z");
  private static final CalendarSettings CALENDAR =
      new CalendarSettings(ZoneId.of("Europe/Berlin"), DayOfWeek.SUNDAY, Month.FEBRUARY);

  private static ResolvedRanges resolve(String request) {
    Problems problems = new Problems();
    ResolvedRanges ranges =
        new CalendarRangeResolver()
            .resolve(Requests.of(request), CALENDAR, NOW, problems)
            .orElseThrow(() -> new AssertionError(problems.list().toString()));
    assertTrue(problems.isEmpty());
    return ranges;
  }

  private static TimeRange range(String start, String end) {
    return new TimeRange(
        start == null ? Instant.MIN : Instant.parse(start),
        end == null ? Instant.MAX : Instant.parse(end));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          active-stage-cohort                                                             | |
          active-stage-cohort report_relative_range=all-time                              | |
          active-stage-cohort report_datetime_range=..                                    | |
          active-stage-cohort report_datetime_range=2026-01-01..                          | 2025-12-31T23:00:00Z |
          active-stage-cohort report_datetime_range=..2026-01-01                          |                      | 2026-01-01T23:00:00Z
          active-stage-cohort report_datetime_range=2026-01-01T06:00Z..2026-01-01T06:00Z  | 2026-01-01T06:00:00Z | 2026-01-01T06:00:00Z
          active-stage-cohort report_relative_range=this-week                             | 2026-05-09T22:00:00Z | 2026-05-16T22:00:00Z
          active-stage-cohort report_relative_range=this-year                             | 2026-01-31T23:00:00Z | 2027-01-31T23:00:00Z
          active-stage-cohort report_relative_range=today timezone=Asia/Tokyo             | 2026-05-14T15:00:00Z | 2026-05-15T15:00:00Z
          active-stage-cohort report_relative_range=today X-TZ-Offset=-5                  | 2026-05-15T05:00:00Z | 2026-05-16T05:00:00Z
          active-stage-cohort report_relative_range=today timezone=Asia/Tokyo X-TZ-Offset=-5 | 2026-05-14T15:00:00Z | 2026-05-15T15:00:00Z
          active-stage-cohort report_relative_range=today compared_relative_range=yesterday | 2026-05-13T22:00:00Z | 2026-05-14T22:00:00Z
          active-stage-cohort report_relative_range=today compared_relative_range=all-time | |
          active-stage-cohort report_relative_range=today compared_custom_range=2026-01-01..2026-01-02 | 2025-12-31T23:00:00Z | 2026-01-02T23:00:00Z
          active-stage-cohort report_datetime_range=2026-01-01.. compared_custom_range=..2025-01-01T00:00Z | | 2025-01-01T00:00:00Z
          active-stage-cohort cohort_relative_range=today report_relative_range=yesterday | 2026-05-13T22:00:00Z | 2026-05-14T22:00:00Z
          """)
  void reportRangeOfActiveStageCohort(String request, String start, String end) {
    ResolvedRanges ranges = resolve(request);
    assertEquals(range(start, end), ranges.report());
    assertTrue(ranges.cohort().isEmpty());
  }

  /** The report range stays; the compared one takes the cohort's place. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          created-cohort cohort_relative_range=today                                         | 2026-05-14T22:00:00Z | 2026-05-15T22:00:00Z
          created-cohort cohort_relative_range=all-time                                      | |
          created-cohort cohort_datetime_range=2026-01-01..2026-01-31                        | 2025-12-31T23:00:00Z | 2026-01-31T23:00:00Z
          created-cohort cohort_relative_range=today compared_relative_range=last-quarter    | 2026-01-31T23:00:00Z | 2026-04-30T22:00:00Z
          created-cohort cohort_relative_range=today compared_custom_range=2026-01-01..      | 2025-12-31T23:00:00Z |
          created-cohort cohort_datetime_range=2026-01-01..2026-01-31 compared_datetime_range=same-days-last-year | 2024-12-31T23:00:00Z | 2025-01-31T23:00:00Z
          """)
  void cohortRangeOfCreatedCohort(String request, String start, String end) {
    ResolvedRanges ranges = resolve(request + " report_datetime_range=2026-02-01T00:00Z..");
    assertEquals(range("2026-02-01T00:00:00Z", null), ranges.report());
    assertEquals(range(start, end), ranges.cohort().orElseThrow());
  }

  @Test
  void namesTheZoneThatItResolvedIn() {
    assertEquals(CALENDAR.zone(), resolve("active-stage-cohort").zone());
    assertEquals(
        ZoneId.of("Asia/Tokyo"), resolve("active-stage-cohort timezone=Asia/Tokyo").zone());
    assertEquals(ZoneId.of("-03:30"), resolve("active-stage-cohort X-TZ-Offset=-3.5").zone());
  }
}
