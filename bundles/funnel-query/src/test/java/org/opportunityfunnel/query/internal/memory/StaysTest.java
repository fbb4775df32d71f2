package org.opportunityfunnel.query.internal.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.query.internal.SmallOrganization;

/** Stays by each sentence of report.md's history, asked second by second of one minute. */
class StaysTest {
  private static final String MINUTE = "2026-01-01T00:00:";

  /** The seconds of the minute in which the opportunity was in the status, as {@code 05-09}. */
  private static String seconds(String members, String status) {
    String json =
        "[{\"id\":\"o\"," + members.replaceAll("@([0-9.]+)", "\"" + MINUTE + "$1Z\"") + "}]";
    StringBuilder seconds = new StringBuilder();
    int first = -1;
    for (int i = 0; i <= 60; i++) {
      boolean in = i < 60 && isIn(json, status, i);
      if (in && first < 0) {
        first = i;
      } else if (!in && first >= 0) {
        seconds.append(seconds.isEmpty() ? "" : " ").append(first + "-" + (i - 1));
        first = -1;
      }
    }
    return seconds.isEmpty() ? "never" : seconds.toString();
  }

  private static boolean isIn(String json, String status, int second) {
    Instant start = Instant.parse(MINUTE + "00Z").plusSeconds(second);
    Filter filter = new Filter.InStatus(Set.of(status), start, start.plusSeconds(1));
    return SmallOrganization.kept(filter, SmallOrganization.opportunities(json), List.of())
        .equals("o");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          st_new  | "status_id":"st_new","date_created":@05 | 5-59
          st_new  | "status_id":"st_new","date_created":@05.9,"date_updated":@09 | 5-59
          st_new  | "status_id":"st_demo","date_created":@05,"changes":[["st_new","st_demo",@10]] | 5-9
          st_demo | "status_id":"st_demo","date_created":@05,"changes":[["st_new","st_demo",@10]] | 10-59
          st_new  | "status_id":"st_demo","date_created":@20,"changes":[["st_new","st_demo",@10]] | 10-10
          st_new  | "status_id":"st_demo","date_created":@05,"changes":[[null,"st_demo",@10]] | never
          st_demo | "status_id":"st_demo","date_created":@05,"changes":[[null,"st_demo",@10]] | 10-59
          st_demo | "status_id":"st_won","date_created":@05,"changes":[["st_new","st_demo",@10.2],["st_demo","st_won",@10.7]] | 10-10
          st_won  | "status_id":"st_won","date_created":@05,"changes":[["st_demo","st_won",@20],["st_new","st_demo",@10]] | 20-59
          st_demo | "status_id":"st_won","date_created":@05,"date_updated":@30,"changes":[["st_new","st_demo",@10]] | 10-29
          st_won  | "status_id":"st_won","date_created":@05,"date_updated":@30,"changes":[["st_new","st_demo",@10]] | 30-59
          st_won  | "status_id":"st_won","date_created":@05,"date_updated":@08,"changes":[["st_new","st_demo",@10]] | 10-59
          st_demo | "status_id":"st_won","date_created":@05,"changes":[["st_new","st_demo",@10]] | 10-10
          st_new  | "status_id":"st_won","date_created":@05,"changes":[["st_new","gone",@10],["gone","st_won",@20]] | 5-19
          gone    | "status_id":"gone","date_created":@05 | never
          st_new  | "status_id":"st_new","date_created":@05,"changes":[["st_new","st_demo",@10],["st_demo","st_new",@20]] | 5-9 20-59
          """)
  void stays(String status, String members, String seconds) {
    assertEquals(seconds, seconds(members, status));
  }
}
