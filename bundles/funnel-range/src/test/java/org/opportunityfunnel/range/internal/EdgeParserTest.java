package org.opportunityfunnel.range.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeParserTest {

  /** What the text is as a start and as an end; one instant where they are the same. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-01-31T09:30:00Z          | Europe/Berlin       | 2026-01-31T09:30:00Z |
          2026-01-31t09:30:00z          | Europe/Berlin       | 2026-01-31T09:30:00Z |
          2026-01-31T09:30Z             | Europe/Berlin       | 2026-01-31T09:30:00Z |
          2026-01-31T09:30:00+01:00     | America/New_York    | 2026-01-31T08:30:00Z |
          2026-01-31T09:30:00+0100      | America/New_York    | 2026-01-31T08:30:00Z |
          2026-01-31T09:30:00+01        | America/New_York    | 2026-01-31T08:30:00Z |
          2026-01-31T09:30+05:30        | America/New_York    | 2026-01-31T04:00:00Z |
          2026-01-31T09:30:00-00:00     | America/New_York    | 2026-01-31T09:30:00Z |
          2026-01-31T09:30:00+18:00     | UTC                 | 2026-01-30T15:30:00Z |
          2026-01-31T09:30:00.999999999Z | UTC                | 2026-01-31T09:30:00Z |
          2026-01-31T09:30:00.123456+00:00 | UTC              | 2026-01-31T09:30:00Z |
          1969-12-31T23:59:59.9Z        | UTC                 | 1969-12-31T23:59:59Z |
          2026-01-31T09:30:00           | Europe/Berlin       | 2026-01-31T08:30:00Z |
          2026-01-31T09:30              | Europe/Berlin       | 2026-01-31T08:30:00Z |
          2026-01-31T09:30:00.5         | Europe/Berlin       | 2026-01-31T08:30:00Z |
          2026-01-31T00:00:00           | Europe/Berlin       | 2026-01-30T23:00:00Z |
          2026-07-01T00:00:00           | Europe/Berlin       | 2026-06-30T22:00:00Z |
          2026-01-31                    | UTC                 | 2026-01-31T00:00:00Z | 2026-02-01T00:00:00Z
          2026-01-31                    | Asia/Kolkata        | 2026-01-30T18:30:00Z | 2026-01-31T18:30:00Z
          2024-02-29                    | UTC                 | 2024-02-29T00:00:00Z | 2024-03-01T00:00:00Z
          2025-12-31                    | America/New_York    | 2025-12-31T05:00:00Z | 2026-01-01T05:00:00Z
          0000-01-01                    | UTC                 | 0000-01-01T00:00:00Z | 0000-01-02T00:00:00Z
          9999-12-31                    | UTC                 | 9999-12-31T00:00:00Z | +10000-01-01T00:00:00Z
          2026-03-29                    | Europe/Berlin       | 2026-03-28T23:00:00Z | 2026-03-29T22:00:00Z
          2026-10-25                    | Europe/Berlin       | 2026-10-24T22:00:00Z | 2026-10-25T23:00:00Z
          2018-11-04                    | America/Sao_Paulo   | 2018-11-04T03:00:00Z | 2018-11-05T02:00:00Z
          2018-11-04T00:00              | America/Sao_Paulo   | 2018-11-04T03:00:00Z |
          2018-11-03                    | America/Sao_Paulo   | 2018-11-03T03:00:00Z | 2018-11-04T03:00:00Z
          2018-02-17                    | America/Sao_Paulo   | 2018-02-17T02:00:00Z | 2018-02-18T03:00:00Z
          2024-04-26                    | Africa/Cairo        | 2024-04-25T22:00:00Z | 2024-04-26T21:00:00Z
          2024-03-31                    | Asia/Beirut         | 2024-03-30T22:00:00Z | 2024-03-31T21:00:00Z
          2024-11-03                    | America/Havana      | 2024-11-03T04:00:00Z | 2024-11-04T05:00:00Z
          1919-03-31                    | America/Toronto     | 1919-03-31T04:30:00Z | 1919-04-01T04:00:00Z
          2011-12-30                    | Pacific/Apia        | 2011-12-30T10:00:00Z | 2011-12-30T10:00:00Z
          2026-03-29T02:30              | Europe/Berlin       | 2026-03-29T01:30:00Z |
          2026-03-29T02:00              | Europe/Berlin       | 2026-03-29T01:00:00Z |
          2026-03-29T03:00              | Europe/Berlin       | 2026-03-29T01:00:00Z |
          2026-10-25T02:30              | Europe/Berlin       | 2026-10-25T00:30:00Z |
          2026-10-25T03:00              | Europe/Berlin       | 2026-10-25T02:00:00Z |
          2024-11-03T00:30              | America/Havana      | 2024-11-03T04:30:00Z |
          """)
  void reads(String text, ZoneId zone, Instant start, Instant end) {
    assertEquals(start, EdgeParser.start(text).orElseThrow().at(zone));
    assertEquals(end == null ? start : end, EdgeParser.end(text).orElseThrow().at(zone));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "now",
        "today",
        "2026",
        "2026-01",
        "20260131",
        "20260131T093000Z",
        "2026-W05",
        "2026-W05-6",
        "2026-031",
        "2026-1-31",
        "26-01-31",
        "2026-13-01",
        "2026-00-01",
        "2026-01-00",
        "2026-01-32",
        "2026-04-31",
        "2025-02-29",
        "1900-02-29",
        "+10000-01-01",
        "10000-01-01",
        "-0001-01-01",
        "+999999999-12-31",
        "+1000000000-12-31T00:00:00Z",
        "999999999999-01-01",
        "2026/01/31",
        "31.01.2026",
        "01/31/2026",
        " 2026-01-31",
        "2026-01-31 ",
        "2026-01-31Z",
        "2026-01-31+01:00",
        "2026-01-31T",
        "2026-01-31T09",
        "2026-01-31T9:30",
        "2026-01-31 09:30:00",
        "2026-01-31T09:30:",
        "2026-01-31T24:00:00",
        "2026-01-31T23:60:00",
        "2026-01-31T23:59:60",
        "2026-01-31T09:30:00,5",
        "2026-01-31T09:30:00.1234567890Z",
        "2026-01-31T09:30:00+19:00",
        "2026-01-31T09:30:00+18:01",
        "2026-01-31T09:30:00+01:60",
        "2026-01-31T09:30:00+1",
        "2026-01-31T09:30:00+01:0",
        "2026-01-31T09:30:00ZZ",
        "2026-01-31T09:30:00Z+01:00",
        "2026-01-31T09:30:00 +01:00",
        "2026-01-31T09:30:00[Europe/Berlin]",
        "2026-01-31T09:30:00Z[UTC]",
        "2026-01-31T09:30:00 UTC",
        "٢٠٢٦-٠١-٣١",
        "1767225600",
      })
  void refuses(String text) {
    assertTrue(EdgeParser.start(text).isEmpty());
    assertTrue(EdgeParser.end(text).isEmpty());
  }
}
