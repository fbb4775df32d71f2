package org.opportunityfunnel.testkit.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The moments of filter.md; now is 2024-05-15T02:30:00.5 in New York, a Wednesday. */
class MomentsTest {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().configure(JsonParser.Feature.ALLOW_SINGLE_QUOTES, true).build();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'type':'now'} | 2024-05-15T06:30:00.5Z
          {'type':'fixed_utc','value':'2026-01-01T00:00:00Z'} | 2026-01-01T00:00:00Z
          '2026-01-01T00:00:00' | 2026-01-01T00:00:00Z
          '2026-01-01T00:00:00+05:30' | 2025-12-31T18:30:00Z
          '2026-01-01' | 2026-01-01T05:00:00Z
          {'type':'fixed_local_date','value':'2024-03-10','which':'start'} | 2024-03-10T05:00:00Z
          {'type':'fixed_local_date','value':'2024-03-10','which':'end'} | 2024-03-11T04:00:00Z
          """)
  void plain(String moment, Instant expected) throws Exception {
    assertEquals(expected, at(moment));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          today,        2024-05-15T04:00:00Z, 2024-05-16T04:00:00Z
          yesterday,    2024-05-14T04:00:00Z, 2024-05-15T04:00:00Z
          this-week,    2024-05-12T04:00:00Z, 2024-05-19T04:00:00Z
          last_week,    2024-05-05T04:00:00Z, 2024-05-12T04:00:00Z
          this_month,   2024-05-01T04:00:00Z, 2024-06-01T04:00:00Z
          last-month,   2024-04-01T04:00:00Z, 2024-05-01T04:00:00Z
          this-quarter, 2024-05-01T04:00:00Z, 2024-08-01T04:00:00Z
          last-quarter, 2024-02-01T05:00:00Z, 2024-05-01T04:00:00Z
          this-year,    2024-02-01T05:00:00Z, 2025-02-01T05:00:00Z
          last_year,    2023-02-01T05:00:00Z, 2024-02-01T05:00:00Z
          """)
  void period(String range, Instant start, Instant end) throws Exception {
    String moment = "{'type':'start_end_of_predefined_relative_period','range':'%s','which':'%s'}";
    assertEquals(start, at(moment.formatted(range, "start")));
    assertEquals(end, at(moment.formatted(range, "end")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'type':'now'} | past   | 'days':30 | start | 2024-04-15T04:00:00Z
          {'type':'now'} | past   | 'days':30 | end   | 2024-04-16T04:00:00Z
          {'type':'now'} | past   | 'days':30 |       | 2024-04-15T06:30:00.5Z
          {'type':'now'} | future | 'hours':1 | start | 2024-05-15T07:30:00.5Z
          {'type':'now'} | future | 'hours':0,'minutes':0 | start | 2024-05-15T04:00:00Z
          '2024-03-31T12:00:00Z' | past | 'months':1 | | 2024-02-29T13:00:00Z
          '2024-02-29T12:00:00Z' | future | 'years':1,'months':1 | | 2025-03-28T11:00:00Z
          '2024-03-09T07:30:00Z' | future | 'days':1 | | 2024-03-10T07:30:00Z
          '2024-03-09T07:30:00Z' | future | 'weeks':1,'days':1,'seconds':5 | | 2024-03-17T06:30:05Z
          '2024-11-02T05:30:00Z' | future | 'days':1 | | 2024-11-03T05:30:00Z
          '2024-11-04T06:30:00Z' | past | 'days':1 | | 2024-11-03T06:30:00Z
          """)
  void offset(String from, String direction, String units, String dayEnd, Instant expected)
      throws Exception {
    String end = dayEnd == null ? "" : ",'which_day_end':'" + dayEnd + "'";
    String moment =
        "{'type':'offset','direction':'%s','moment':%s,'offset':{%s}%s}"
            .formatted(direction, from, units, end);
    assertEquals(expected, at(moment));
  }

  private static Instant at(String moment) throws Exception {
    Map<?, ?> range = MAPPER.readValue("{'on_or_after':" + moment + "}", Map.class);
    return new Moments(SearchRecords.CONTEXT).from(range);
  }
}
