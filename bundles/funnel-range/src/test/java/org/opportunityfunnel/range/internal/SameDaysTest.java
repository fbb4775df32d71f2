package org.opportunityfunnel.range.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.api.range.TimeRange;

/** Absolute ranges moved back on the calendar. */
class SameDaysTest {

  private static DatetimeRange written(String start, String end) {
    return new DatetimeRange(
        Optional.ofNullable(start).map(text -> EdgeParser.start(text).orElseThrow()),
        Optional.ofNullable(end).map(text -> EdgeParser.end(text).orElseThrow()));
  }

  private static TimeRange moved(String name, String start, String end, ZoneId zone) {
    return written(start, end).movedBack(SameDays.ofWireName(name).orElseThrow(), zone);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # whole days
          same-days-last-week    | 2026-05-11 | 2026-05-17 | UTC | 2026-05-04T00:00:00Z | 2026-05-11T00:00:00Z
          same-days-last-month   | 2026-05-01 | 2026-05-15 | UTC | 2026-04-01T00:00:00Z | 2026-04-16T00:00:00Z
          same-days-last-quarter | 2026-05-01 | 2026-05-15 | UTC | 2026-02-01T00:00:00Z | 2026-02-16T00:00:00Z
          same-days-last-year    | 2026-05-01 | 2026-05-15 | UTC | 2025-05-01T00:00:00Z | 2025-05-16T00:00:00Z
          # the ends of the half-open range move, so that all of March becomes all of February
          same-days-last-month   | 2026-03-01 | 2026-03-31 | UTC | 2026-02-01T00:00:00Z | 2026-03-01T00:00:00Z
          same-days-last-month   | 2026-04-01 | 2026-04-30 | UTC | 2026-03-01T00:00:00Z | 2026-04-01T00:00:00Z
          same-days-last-month   | 2026-03-01 | 2026-03-30 | UTC | 2026-02-01T00:00:00Z | 2026-02-28T00:00:00Z
          # days that the shorter month does not have
          same-days-last-month   | 2026-03-31T08:00 | 2026-03-31T09:00 | UTC | 2026-02-28T08:00:00Z | 2026-02-28T09:00:00Z
          same-days-last-month   | 2024-03-30T08:00 | 2024-03-31T09:00 | UTC | 2024-02-29T08:00:00Z | 2024-02-29T09:00:00Z
          same-days-last-month   | 2026-05-31T08:00 | 2026-06-30T09:00 | UTC | 2026-04-30T08:00:00Z | 2026-05-30T09:00:00Z
          same-days-last-quarter | 2026-05-31T08:00 | 2026-08-31T09:00 | UTC | 2026-02-28T08:00:00Z | 2026-05-31T09:00:00Z
          same-days-last-year    | 2024-02-29T08:00 | 2024-02-29T09:00 | UTC | 2023-02-28T08:00:00Z | 2023-02-28T09:00:00Z
          same-days-last-year    | 2024-02-29 | 2024-02-29 | UTC | 2023-02-28T00:00:00Z | 2023-03-01T00:00:00Z
          same-days-last-month   | 2026-01-15 | 2026-01-31 | UTC | 2025-12-15T00:00:00Z | 2026-01-01T00:00:00Z
          # unbounded ends
          same-days-last-month   |            | 2026-03-31 | UTC |                      | 2026-03-01T00:00:00Z
          same-days-last-month   | 2026-03-31 |            | UTC | 2026-02-28T00:00:00Z |
          same-days-last-year    |            |            | UTC |                      |
          # empty stays empty
          same-days-last-week    | 2026-05-11T08:00Z | 2026-05-11T08:00Z | UTC | 2026-05-04T08:00:00Z | 2026-05-04T08:00:00Z
          # local time is kept over a change of the clocks
          same-days-last-week    | 2026-03-30T09:00 | 2026-03-30T10:00 | Europe/Berlin | 2026-03-23T08:00:00Z | 2026-03-23T09:00:00Z
          same-days-last-week    | 2026-03-30T07:00:00Z | 2026-03-30T08:00:00Z | Europe/Berlin | 2026-03-23T08:00:00Z | 2026-03-23T09:00:00Z
          same-days-last-week    | 2026-03-29 | 2026-04-04 | Europe/Berlin | 2026-03-21T23:00:00Z | 2026-03-28T23:00:00Z
          same-days-last-week    | 2026-04-05 | 2026-04-05 | Europe/Berlin | 2026-03-28T23:00:00Z | 2026-03-29T22:00:00Z
          # onto a skipped midnight, and off it again
          same-days-last-week    | 2018-11-11 | 2018-11-17 | America/Sao_Paulo | 2018-11-04T03:00:00Z | 2018-11-11T02:00:00Z
          same-days-last-week    | 2018-11-04 | 2018-11-10 | America/Sao_Paulo | 2018-10-28T03:00:00Z | 2018-11-04T03:00:00Z
          same-days-last-week    | 2018-10-28 | 2018-11-03 | America/Sao_Paulo | 2018-10-21T03:00:00Z | 2018-10-28T03:00:00Z
          same-days-last-week    | 1919-04-07 | 1919-04-07 | America/Toronto   | 1919-03-31T04:30:00Z | 1919-04-01T04:00:00Z
          # onto a skipped hour and onto a doubled one
          same-days-last-week    | 2026-04-05T02:30 | 2026-04-05T04:00 | Europe/Berlin | 2026-03-29T01:30:00Z | 2026-03-29T02:00:00Z
          same-days-last-week    | 2026-11-01T02:30 | 2026-11-01T04:00 | Europe/Berlin | 2026-10-25T00:30:00Z | 2026-10-25T03:00:00Z
          same-days-last-week    | 2026-11-01T01:30:00Z | 2026-11-01T03:00:00Z | Europe/Berlin | 2026-10-25T01:30:00Z | 2026-10-25T03:00:00Z
          # ends that cross: a clamped day, a skipped hour, two ways of writing a doubled one
          same-days-last-month   | 2026-03-30T23:00 | 2026-03-31T01:00 | UTC | 2026-02-28T23:00:00Z | 2026-02-28T23:00:00Z
          same-days-last-week    | 2026-04-05T02:30 | 2026-04-05T03:00 | Europe/Berlin | 2026-03-29T01:30:00Z | 2026-03-29T01:30:00Z
          same-days-last-week    | 2026-11-01T01:30:00Z | 2026-11-01T02:45 | Europe/Berlin | 2026-10-25T01:30:00Z | 2026-10-25T01:30:00Z
          # the first and the last years that can be written
          same-days-last-year    | 0000-01-01 | 9999-12-31 | UTC | -0001-01-01T00:00:00Z | 9999-01-01T00:00:00Z
          """)
  void moves(String name, String start, String end, ZoneId zone, Instant from, Instant to) {
    assertEquals(
        new TimeRange(from == null ? Instant.MIN : from, to == null ? Instant.MAX : to),
        moved(name, start, end, zone));
  }

  /** However it is written, a range that is not reversed moves without failure. */
  @Test
  void neverGivesAReversedRange() {
    Seed.forEachOf(
        20_000,
        random -> {
          ZoneId zone =
              ZoneId.of(
                  new String[] {"Europe/Berlin", "America/Sao_Paulo", "America/St_Johns"}
                      [random.nextInt(3)]);
          long second = 1_000_000_000L + random.nextInt(1_000_000_000);
          LocalDateTime start = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
          LocalDateTime end = start.plusSeconds(random.nextInt(100_000));
          DatetimeRange range =
              written(anyWriting(start, zone, random), anyWriting(end, zone, random));
          if (!range.isReversed(zone)) {
            for (SameDays days : SameDays.values()) {
              TimeRange moved = range.movedBack(days, zone);
              assertFalse(moved.start().isAfter(moved.end()));
            }
          }
        });
  }

  private static String anyWriting(LocalDateTime time, ZoneId zone, Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> time.toString();
      case 1 -> time.atZone(zone).toOffsetDateTime().toString();
      default -> time.atZone(zone).withLaterOffsetAtOverlap().toInstant().toString();
    };
  }
}
