package org.opportunityfunnel.formats.internal.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opportunityfunnel.api.range.ResolvedRanges;
import org.opportunityfunnel.api.range.TimeRange;

class RangeWordsTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  static Stream<Arguments> ranges() {
    return Stream.of(
        range("2026-06-30T22:00:00Z", "2026-09-30T22:00:00Z", "2026-07-01 – 2026-09-30"),
        range("2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z", "2026-03-29"),
        range("2026-06-30T22:00:00Z", null, "since 2026-07-01"),
        range("2026-06-30T22:00:01Z", null, "since 2026-07-01 00:00:01"),
        range(null, "2026-06-30T22:00:00Z", "up to 2026-06-30"),
        range(null, "2026-06-30T21:00:00Z", "before 2026-06-30 23:00:00"),
        range(
            "2026-06-30T22:00:00Z",
            "2026-07-01T10:00:00Z",
            "from 2026-07-01 00:00:00 before 2026-07-01 12:00:00"),
        range("2026-06-30T22:00:00Z", "2026-06-30T22:00:00Z", "never (an empty range)"),
        range(null, null, "all time"));
  }

  private static Arguments range(String start, String end, String words) {
    return Arguments.of(
        new TimeRange(
            start == null ? Instant.MIN : Instant.parse(start),
            end == null ? Instant.MAX : Instant.parse(end)),
        words);
  }

  @ParameterizedTest
  @MethodSource("ranges")
  void saysRangesAsTheConsoleDoes(TimeRange range, String words) {
    assertEquals(words, new RangeWords(BERLIN).of(range));
  }

  @Test
  void aDayWithoutMidnightBeginsLater() {
    TimeRange day =
        new TimeRange(Instant.parse("2021-03-27T22:00:00Z"), Instant.parse("2021-03-28T21:00:00Z"));
    assertEquals("2021-03-28", new RangeWords(ZoneId.of("Asia/Beirut")).of(day));
  }

  @Test
  void saysWhichOpportunitiesTheReportIsAbout() {
    TimeRange quarter =
        new TimeRange(Instant.parse("2026-06-30T22:00:00Z"), Instant.parse("2026-09-30T22:00:00Z"));
    assertEquals(
        List.of("created 2026-07-01 – 2026-09-30", "Europe/Berlin"),
        facts(TimeRange.ALL_TIME, Optional.of(quarter)));
    assertEquals(
        List.of("created all time", "active 2026-07-01 – 2026-09-30", "Europe/Berlin"),
        facts(quarter, Optional.of(TimeRange.ALL_TIME)));
    assertEquals(
        List.of("active all time", "Europe/Berlin"), facts(TimeRange.ALL_TIME, Optional.empty()));
  }

  private static List<String> facts(TimeRange report, Optional<TimeRange> cohort) {
    return HeadingWords.facts(new ResolvedRanges(report, cohort, BERLIN));
  }
}
