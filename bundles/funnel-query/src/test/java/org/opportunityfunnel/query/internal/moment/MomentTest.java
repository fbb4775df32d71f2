package org.opportunityfunnel.query.internal.moment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.api.filter.FilterContext;
import org.opportunityfunnel.query.internal.Contexts;
import org.opportunityfunnel.query.internal.reading.Findings;
import org.opportunityfunnel.query.internal.reading.Members;

/** Moments in zones: days of 23, 24, 25 and no hours, short months, other weeks and years. */
class MomentTest {

  private static Moment moment(Object value) {
    Findings findings = new Findings();
    Members object = new Members(Map.of("x", value), "", findings);
    Optional<Moment> read = new MomentReader(findings).read(object, "x");
    findings.throwIfAny();
    return read.orElseThrow();
  }

  private static Object json(String text) {
    try {
      return new ObjectMapper().readValue(text, Object.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Europe/Berlin    | {"type":"now"} | 2026-03-15T10:20:30.500Z
          Europe/Berlin    | {"type":"fixed_utc","value":"2026-01-01T00:00:00Z"} | 2026-01-01T00:00:00Z
          Europe/Berlin    | {"type":"fixed_utc","value":"2026-01-01T00:00"} | 2026-01-01T00:00:00Z
          Europe/Berlin    | {"type":"fixed_utc","value":"2026-01-01T00:00:00.25-05:30"} | 2026-01-01T05:30:00.250Z
          Europe/Berlin    | "2026-01-01T00:00:00Z" | 2026-01-01T00:00:00Z
          Europe/Berlin    | "2026-01-01T00:00:00" | 2026-01-01T00:00:00Z
          Europe/Berlin    | "2026-01-01T00:00:00+01:00" | 2025-12-31T23:00:00Z
          Europe/Berlin    | "2026-01-01" | 2025-12-31T23:00:00Z
          Asia/Kathmandu   | "2026-01-01" | 2025-12-31T18:15:00Z
          Europe/Berlin    | {"type":"fixed_local_date","value":"2026-03-29","which":"start"} | 2026-03-28T23:00:00Z
          Europe/Berlin    | {"type":"fixed_local_date","value":"2026-03-29","which":"end"} | 2026-03-29T22:00:00Z
          Europe/Berlin    | {"type":"fixed_local_date","value":"2026-10-25","which":"end"} | 2026-10-25T23:00:00Z
          Pacific/Apia     | {"type":"fixed_local_date","value":"2011-12-29","which":"end"} | 2011-12-30T10:00:00Z
          Pacific/Apia     | {"type":"fixed_local_date","value":"2011-12-30","which":"start"} | 2011-12-30T10:00:00Z
          Pacific/Apia     | {"type":"fixed_local_date","value":"2011-12-30","which":"end"} | 2011-12-30T10:00:00Z
          Pacific/Apia     | {"type":"fixed_local_date","value":"2011-12-31","which":"start"} | 2011-12-30T10:00:00Z
          America/Santiago | {"type":"fixed_local_date","value":"2019-09-08","which":"start"} | 2019-09-08T04:00:00Z
          UTC              | {"type":"fixed_local_date","value":"0001-01-01","which":"start"} | 0001-01-01T00:00:00Z
          UTC              | {"type":"fixed_local_date","value":"9999-12-31","which":"end"} | 9999-12-31T23:59:59Z
          """)
  void fixedOnes(String zone, String moment, Instant at) {
    assertEquals(at, moment(json(moment)).in(Contexts.at(Contexts.NOW, zone)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Europe/Berlin | 2026-03-15T10:00:00Z | past   | "days":30 | | 2026-02-13T10:00:00Z
          Europe/Berlin | 2026-03-15T10:00:00Z | past   | "days":30 | start | 2026-02-12T23:00:00Z
          Europe/Berlin | 2026-03-15T10:00:00Z | past   | "days":30 | end | 2026-02-13T23:00:00Z
          Europe/Berlin | 2026-03-15T10:00:00Z | future | "days":30 | | 2026-04-14T09:00:00Z
          Europe/Berlin | 2026-03-15T10:00:00Z | past   | | start | 2026-03-14T23:00:00Z
          Europe/Berlin | 2026-03-15T10:00:00Z | past   | "hours":0,"days":null | end | 2026-03-15T23:00:00Z
          Europe/Berlin | 2026-03-15T10:00:00Z | past   | "hours":1 | end | 2026-03-15T09:00:00Z
          Europe/Berlin | 2026-03-15T10:00:00Z | past   | "hours":1,"minutes":2,"seconds":3 | | 2026-03-15T08:57:57Z
          Europe/Berlin | 2026-03-15T10:00:00Z | future | "seconds":90 | | 2026-03-15T10:01:30Z
          Europe/Berlin | 2026-03-15T10:00:00Z | past   | "weeks":2 | | 2026-03-01T10:00:00Z
          Europe/Berlin | 2026-03-31T10:00:00Z | past   | "months":1 | | 2026-02-28T11:00:00Z
          Europe/Berlin | 2024-03-31T10:00:00Z | past   | "months":1 | | 2024-02-29T11:00:00Z
          Europe/Berlin | 2024-02-29T10:00:00Z | past   | "years":1 | | 2023-02-28T10:00:00Z
          Europe/Berlin | 2024-02-29T10:00:00Z | past   | "years":1,"months":1,"days":1 | | 2023-01-27T10:00:00Z
          Europe/Berlin | 2026-03-28T01:30:00Z | future | "days":1 | | 2026-03-29T01:30:00Z
          Europe/Berlin | 2026-03-28T01:30:00Z | future | "hours":24 | | 2026-03-29T01:30:00Z
          Europe/Berlin | 2026-03-28T10:00:00Z | future | "days":1 | | 2026-03-29T09:00:00Z
          Europe/Berlin | 2026-03-28T10:00:00Z | future | "hours":24 | | 2026-03-29T10:00:00Z
          Europe/Berlin | 2026-03-28T10:00:00Z | future | "days":1 | end | 2026-03-29T22:00:00Z
          Europe/Berlin | 2026-10-25T01:30:00Z | future | "hours":1 | | 2026-10-25T02:30:00Z
          Europe/Berlin | 2026-10-24T00:30:00Z | future | "days":1 | | 2026-10-25T00:30:00Z
          Pacific/Apia  | 2011-12-29T20:00:00Z | future | "days":1 | | 2011-12-30T20:00:00Z
          Pacific/Apia  | 2011-12-29T20:00:00Z | future | "days":1 | start | 2011-12-30T10:00:00Z
          Pacific/Apia  | 2011-12-29T20:00:00Z | future | "days":1 | end | 2011-12-31T10:00:00Z
          UTC           | 2026-03-15T10:00:00Z | past   | "years":10000 | | 0000-01-01T00:00:00Z
          UTC           | 2026-03-15T10:00:00Z | future | "years":10000,"months":1000000,"weeks":1000000,"days":1000000,"hours":1000000 | | 9999-12-31T23:59:59Z
          UTC           | 2026-03-15T10:00:00Z | past   | "years":10000,"months":1000000,"weeks":1000000,"days":1000000 | end | 0000-01-01T00:00:00Z
          """)
  void offsets(
      String zone, Instant now, String direction, String distance, String dayEnd, Instant at) {
    String offset =
        "{\"type\":\"offset\",\"direction\":\"%s\",\"moment\":{\"type\":\"now\"},\"offset\":{%s}%s}"
            .formatted(
                direction,
                distance == null ? "" : distance,
                dayEnd == null ? "" : ",\"which_day_end\":\"" + dayEnd + "\"");
    assertEquals(at, moment(json(offset)).in(Contexts.at(now, zone)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MONDAY | 1 | this-week    | start | 2026-03-08T23:00:00Z
          MONDAY | 1 | this_week    | end   | 2026-03-15T23:00:00Z
          SUNDAY | 1 | this-week    | start | 2026-03-14T23:00:00Z
          SUNDAY | 1 | last-week    | start | 2026-03-07T23:00:00Z
          MONDAY | 1 | this_month   | end   | 2026-03-31T22:00:00Z
          MONDAY | 1 | last_month   | start | 2026-01-31T23:00:00Z
          MONDAY | 1 | this-quarter | start | 2025-12-31T23:00:00Z
          MONDAY | 2 | this-quarter | start | 2026-01-31T23:00:00Z
          MONDAY | 4 | this-year    | start | 2025-03-31T22:00:00Z
          MONDAY | 4 | last-year    | start | 2024-03-31T22:00:00Z
          MONDAY | 1 | today        | end   | 2026-03-15T23:00:00Z
          MONDAY | 1 | yesterday    | start | 2026-03-13T23:00:00Z
          """)
  void rangesOfTheContext(DayOfWeek week, int month, String range, String which, Instant at) {
    Moment moment =
        moment(
            Map.of(
                "type", "start_end_of_predefined_relative_period", "range", range, "which", which));
    assertEquals(at, moment.in(Contexts.at(Contexts.NOW, "Europe/Berlin", week, month)));
  }

  @Test
  void allTimeHasNoEnds() {
    Map<String, Object> end =
        Map.of(
            "type", "start_end_of_predefined_relative_period", "range", "all-time", "which", "end");
    assertEquals(Instant.MAX, moment(end).in(Contexts.BERLIN));
    Map<String, Object> before =
        Map.of(
            "type",
            "offset",
            "direction",
            "past",
            "moment",
            end,
            "offset",
            Map.of("years", 1),
            "which_day_end",
            "start");
    assertEquals(Instant.MAX, moment(before).in(Contexts.BERLIN));
  }

  @Test
  void offsetsOfOffsets() {
    Object yesterday =
        json(
            "{\"type\":\"offset\",\"direction\":\"past\",\"moment\":{\"type\":\"offset\",\"direction\":\"past\",\"moment\":\"2026-03-31\",\"offset\":{\"months\":1}},\"offset\":{\"days\":1},\"which_day_end\":\"start\"}");
    assertEquals(
        LocalDate.parse("2026-02-27").atStartOfDay(ZoneId.of("Europe/Berlin")).toInstant(),
        moment(yesterday).in(Contexts.BERLIN));
  }

  /** What was found right at first must not fail later, wherever and whenever it is asked. */
  @Test
  void everyMomentCanBeResolvedInEveryZone() {
    Object far =
        json(
            "{\"type\":\"offset\",\"direction\":\"future\",\"moment\":\"9999-12-31\",\"offset\":{\"years\":10000,\"months\":1000000,\"hours\":1000000},\"which_day_end\":\"end\"}");
    Object early =
        json(
            "{\"type\":\"offset\",\"direction\":\"past\",\"moment\":\"0001-01-01\",\"offset\":{\"years\":10000,\"days\":1000000}}");
    for (String zone : ZoneId.getAvailableZoneIds()) {
      FilterContext context = Contexts.at(Contexts.NOW, zone);
      for (Object moment : new Object[] {far, early, "0001-01-01", "9999-12-31", "2011-12-30"}) {
        Optional<Moment> bound = Optional.of(moment(moment));
        Optional<Span> from = Span.between(bound, Optional.empty(), context);
        assertTrue(from.isPresent(), zone);
        int year = from.get().onOrAfter().atZone(ZoneId.of("UTC")).getYear();
        assertTrue(year >= 0 && year <= 9999, zone);
      }
    }
  }
}
