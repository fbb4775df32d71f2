package org.opportunityfunnel.range.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.api.error.Problem;
import org.opportunityfunnel.api.error.Problems;
import org.opportunityfunnel.api.range.CalendarSettings;
import org.opportunityfunnel.api.range.ResolvedRanges;

/** Which members a request may have together, and that everything wrong is reported once. */
class CombinationTest {
  private static final Instant NOW = Instant.parse("2026-05-15T12:00:00Z");

  private final Problems problems = new Problems();

  private Optional<ResolvedRanges> resolve(String request) {
    return new CalendarRangeResolver()
        .resolve(Requests.of(request), CalendarSettings.DEFAULT, NOW, problems);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          active-stage-cohort
          active-stage-cohort report_relative_range=today
          active-stage-cohort report_datetime_range=..
          active-stage-cohort report_datetime_range=2026-01-01..2026-01-01
          active-stage-cohort report_datetime_range=2026-01-02..2026-01-01
          active-stage-cohort report_datetime_range=2026-01-01T00:00:00.9Z..2026-01-01T00:00:00.1Z
          active-stage-cohort report_relative_range=today compared_relative_range=yesterday
          active-stage-cohort report_relative_range=all-time compared_relative_range=all-time
          active-stage-cohort report_relative_range=today compared_custom_range=2026-01-01..
          active-stage-cohort report_datetime_range=.. compared_custom_range=..2026-01-01
          active-stage-cohort report_datetime_range=.. compared_datetime_range=same-days-last-week
          active-stage-cohort cohort_relative_range=today cohort_datetime_range=..
          created-cohort cohort_relative_range=today
          created-cohort cohort_datetime_range=2026-01-01..
          created-cohort cohort_relative_range=today report_relative_range=this-year
          created-cohort cohort_relative_range=today report_datetime_range=2026-01-01..2026-02-01
          created-cohort cohort_relative_range=today compared_relative_range=last-year
          created-cohort cohort_relative_range=today compared_custom_range=2026-01-01..
          created-cohort cohort_datetime_range=.. compared_custom_range=2026-01-01..
          created-cohort cohort_datetime_range=.. compared_datetime_range=same-days-last-year
          active-stage-cohort timezone=Asia/Kolkata X-TZ-Offset=5.5
          """)
  void allows(String request) {
    Optional<ResolvedRanges> ranges = resolve(request);
    assertEquals("", problems.list().toString().replaceAll("[\\[\\]]", ""));
    assertTrue(ranges.isPresent());
    assertEquals(request.startsWith("created"), ranges.get().cohort().isPresent());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          active-stage-cohort report_relative_range=today report_datetime_range=..               | report_relative_range report_datetime_range
          created-cohort cohort_relative_range=today report_relative_range=today report_datetime_range=.. | report_relative_range report_datetime_range
          created-cohort                                                                          | cohort_relative_range
          created-cohort report_relative_range=today                                              | cohort_relative_range
          created-cohort cohort_relative_range=today cohort_datetime_range=..                     | cohort_relative_range cohort_datetime_range
          active-stage-cohort compared_relative_range=today                                       | compared_relative_range
          active-stage-cohort compared_datetime_range=same-days-last-week                         | compared_datetime_range
          active-stage-cohort compared_custom_range=..                                            | compared_custom_range
          active-stage-cohort report_datetime_range=.. compared_relative_range=today              | compared_relative_range
          active-stage-cohort report_relative_range=today compared_datetime_range=same-days-last-week | compared_datetime_range
          active-stage-cohort cohort_relative_range=today compared_relative_range=today           | compared_relative_range
          active-stage-cohort cohort_datetime_range=.. compared_datetime_range=same-days-last-week | compared_datetime_range
          active-stage-cohort cohort_relative_range=today compared_custom_range=..                | compared_custom_range
          created-cohort cohort_datetime_range=.. compared_relative_range=today                   | compared_relative_range
          created-cohort cohort_relative_range=today compared_datetime_range=same-days-last-week  | compared_datetime_range
          created-cohort cohort_relative_range=today report_datetime_range=.. compared_datetime_range=same-days-last-week | compared_datetime_range
          created-cohort report_relative_range=today compared_relative_range=today                | cohort_relative_range compared_relative_range
          active-stage-cohort report_relative_range=today compared_relative_range=today compared_custom_range=.. | compared_relative_range compared_custom_range
          active-stage-cohort report_datetime_range=.. compared_datetime_range=same-days-last-week compared_custom_range=.. | compared_datetime_range compared_custom_range
          no-type report_relative_range=today report_datetime_range=..                            | report_relative_range report_datetime_range
          no-type compared_relative_range=today compared_custom_range=..                          | compared_relative_range compared_custom_range
          active-stage-cohort report_relative_range=this_week                                     | report_relative_range
          active-stage-cohort report_relative_range=Today                                         | report_relative_range
          active-stage-cohort cohort_relative_range=someday                                       | cohort_relative_range
          active-stage-cohort cohort_datetime_range=x..y                                          | cohort_datetime_range.start cohort_datetime_range.end
          active-stage-cohort cohort_datetime_range=2026-01-03..2026-01-01                        | cohort_datetime_range
          active-stage-cohort report_datetime_range=x..                                           | report_datetime_range.start
          active-stage-cohort report_datetime_range=..y                                           | report_datetime_range.end
          active-stage-cohort report_datetime_range=2026-01-03..2026-01-01                        | report_datetime_range
          active-stage-cohort report_relative_range=today compared_custom_range=2026-01-03..2026-01-01 | compared_custom_range
          active-stage-cohort report_relative_range=today compared_relative_range=soon            | compared_relative_range
          active-stage-cohort report_datetime_range=.. compared_datetime_range=last-week          | compared_datetime_range
          active-stage-cohort timezone=Mars/Olympus                                               | timezone
          active-stage-cohort X-TZ-Offset=x                                                       | X-TZ-Offset
          active-stage-cohort timezone=Mars/Olympus X-TZ-Offset=x                                 | timezone X-TZ-Offset
          active-stage-cohort timezone=UTC X-TZ-Offset=19                                         | X-TZ-Offset
          created-cohort timezone=x report_relative_range=y compared_datetime_range=z             | timezone report_relative_range compared_datetime_range cohort_relative_range compared_datetime_range
          no-type report_relative_range=x cohort_datetime_range=x.. compared_custom_range=..x     | report_relative_range cohort_datetime_range.start compared_custom_range.end
          """)
  void refuses(String request, String paths) {
    assertTrue(resolve(request).isEmpty());
    assertEquals(paths, paths());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          no-type                                                                       | none
          no-type cohort_relative_range=today cohort_datetime_range=..                  | none
          no-type compared_relative_range=today                                         | none
          created-cohort !cohort_relative_range                                         | none
          created-cohort !cohort_datetime_range                                         | none
          created-cohort cohort_datetime_range=.. !cohort_datetime_range.start          | none
          created-cohort !cohort_datetime_range compared_datetime_range=same-days-last-week | none
          created-cohort !cohort_datetime_range !compared_datetime_range                | none
          created-cohort !cohort_datetime_range cohort_relative_range=today             | cohort_relative_range cohort_datetime_range
          active-stage-cohort report_relative_range=today !report_datetime_range.end    | report_relative_range report_datetime_range
          active-stage-cohort !report_relative_range compared_relative_range=today      | none
          active-stage-cohort !report_relative_range compared_datetime_range=same-days-last-week | compared_datetime_range
          active-stage-cohort !compared_custom_range                                    | compared_custom_range
          active-stage-cohort !cohort_relative_range                                    | none
          active-stage-cohort report_datetime_range=..y !report_datetime_range.start    | report_datetime_range.end
          active-stage-cohort !timezone                                                 | none
          active-stage-cohort !timezone X-TZ-Offset=x                                   | X-TZ-Offset
          active-stage-cohort !timezone report_datetime_range=2026-01-03..2026-01-01    | report_datetime_range
          active-stage-cohort !timezone report_datetime_range=2026-01-02T00:00Z..2026-01-01T00:00Z | report_datetime_range
          active-stage-cohort !timezone report_datetime_range=2026-01-01T05:00..2026-01-01T00:00Z | none
          """)
  void giveNoRangeAndDoNotReportTwiceWhatTheCallerKnows(String request, String paths) {
    assertTrue(resolve(request).isEmpty());
    assertEquals(paths == null ? "" : paths, paths());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          active-stage-cohort report_relative_range=x         | last-quarter
          active-stage-cohort compared_relative_range=x       | all-time
          active-stage-cohort compared_datetime_range=x       | same-days-last-quarter
          active-stage-cohort report_datetime_range=x..       | 2026-01-31T09:30:00+01:00
          active-stage-cohort compared_custom_range=..x       | 2026-01-31T09:30:00Z
          active-stage-cohort timezone=x                      | Europe/Berlin
          active-stage-cohort X-TZ-Offset=x                   | 5.5
          active-stage-cohort report_datetime_range=2026-01-03..2026-01-01 | "2026-01-03"
          active-stage-cohort compared_relative_range=today   | report_relative_range
          created-cohort                                      | cohort_datetime_range
          """)
  void messagesSayWhatWouldBeRight(String request, String part) {
    resolve(request);
    String message = problems.list().get(0).message();
    assertTrue(message.contains(part), message);
  }

  @ParameterizedTest
  @CsvSource({"report_relative_range", "timezone", "X-TZ-Offset", "compared_datetime_range"})
  void messagesDoNotRepeatLongInput(String member) {
    resolve("active-stage-cohort " + member + "=" + "\uD83D\uDE80".repeat(50_000));
    for (Problem problem : problems.list()) {
      assertFalse(problem.message().length() > 400, problem.message());
    }
  }

  private String paths() {
    return problems.list().stream().map(Problem::path).collect(Collectors.joining(" "));
  }
}
