package org.opportunityfunnel.web.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page's state, its address and the requests that come of it. */
class PageStateTest {
  private static PageModules page;

  @BeforeAll
  static void load() throws Exception {
    page =
        new PageModules(
            "state/state.js", "state/ranges.js", "state/comparison.js", "api/request.js");
  }

  @AfterAll
  static void close() {
    page.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "pipeline=pipe_1&type=active-stage-cohort&report=2026-01-01..2026-03-31"
            + "&cohort=last-year&compare=same-days-last-month&measure=value",
        "pipeline=a%26b%3D%23%2C%C3%A4&users=user_1,group_%2C2&search=save_1&zone=Asia%2FTokyo",
        "report=..2026-03-31&type=active-stage-cohort&compare=2025-01-01..2025-02-28",
        "counting=direct&sort=name&open=user_1,nobody&measure=weighted_value",
      })
  void comesBackFromItsAddress(String fragment) {
    Map<String, String> given = Map.of("fragment", fragment);
    assertEquals(
        page.json("parse('#' + fragment)", given), page.json("parse(format(parse(fragment)))"));
    for (String part : fragment.split("&")) {
      String kept =
          page.json("format(parse(fragment)).split('&').includes(part)", Map.of("part", part));
      assertEquals(part.isEmpty() ? "false" : "true", kept, part);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type=all",
        "report=next-year",
        "cohort=2026-02-30..",
        "compare=same-days-last-decade",
        "measure=%",
        "sort=%3Cscript%3E",
        "key=secret",
        "__proto__=1",
        "&&=&%E0%A4%A",
      })
  void takesNothingWrongFromAnAddress(String fragment) {
    assertEquals(
        page.json("parse('')"), page.json("parse(fragment)", Map.of("fragment", fragment)));
  }

  @ParameterizedTest
  @CsvSource({
    "last-quarter, previous, previous",
    "last-quarter, same-days-last-year, none",
    "all-time, previous, none",
    "2026-01-01..2026-01-31, previous, none",
    "2026-01-01..2026-01-31, same-days-last-year, same-days-last-year",
    "all-time, 2026-01-01.., 2026-01-01..",
  })
  void givesUpComparisonsThatDoNotFit(String range, String compare, String kept) {
    String state = "changed(DEFAULTS, { cohort: range, compare: wanted }).compare";
    assertEquals('"' + kept + '"', page.json(state, Map.of("range", range, "wanted", compare)));
  }

  @ParameterizedTest
  @CsvSource({
    "created-cohort, today, previous, , '{\"compared_relative_range\":\"yesterday\"}'",
    "created-cohort, this-year, previous, , '{\"compared_relative_range\":\"last-year\"}'",
    "active-stage-cohort, this-week, previous, , '{\"compared_relative_range\":\"last-week\"}'",
    "created-cohort, yesterday, previous, 2026-03-01T00:00:00Z, 2026-02-28 2026-02-28",
    "created-cohort, last-week, previous, 2026-01-05T00:00:00Z, 2025-12-29 2026-01-04",
    "created-cohort, last-month, previous, 2026-03-01T00:00:00Z, 2026-02-01 2026-02-28",
    "active-stage-cohort, last-quarter, previous, 2026-01-01T00:00:00Z, 2025-10-01 2025-12-31",
    "created-cohort, last-year, previous, 2025-02-01T00:00:00Z, 2024-02-01 2025-01-31",
    "created-cohort, last-year, none, , null",
    "created-cohort, last-year, 2024-01-01.., , 2024-01-01 null",
    "created-cohort, 2026-01-01.., same-days-last-week, ,"
        + " '{\"compared_datetime_range\":\"same-days-last-week\"}'",
  })
  void comparesWithWhatReportsAllow(
      String type, String range, String compare, String start, String expected) {
    String days = "{\"compared_custom_range\":{\"start\":\"%s\",\"end\":\"%s\"}}";
    String[] words = expected.split(" ");
    String wanted =
        words.length == 2 ? days.formatted((Object[]) words).replace("\"null\"", "null") : expected;
    String member =
        "await comparedMember({ ...DEFAULTS, type, cohort: range, report: range, compare: wanted },"
            + " async () => start)";
    Map<String, String> given =
        Map.of(
            "type", type, "range", range, "wanted", compare, "start", start == null ? "" : start);
    assertEquals(wanted, page.json(member, given));
  }

  @Test
  void asksOnlyForWhatIsChosen() {
    assertEquals(
        "{\"pipeline\":\"\",\"type\":\"created-cohort\",\"report_relative_range\":\"all-time\","
            + "\"cohort_relative_range\":\"last-quarter\",\"stage_counting\":\"visited\","
            + "\"include\":[\"meta\",\"users\",\"outcomes\"]}",
        page.json("baseRequest(DEFAULTS)"));
    assertEquals(
        "{\"pipeline\":\"p\",\"type\":\"active-stage-cohort\","
            + "\"report_datetime_range\":{\"start\":\"2026-01-01\",\"end\":null},"
            + "\"query\":{\"type\":\"saved_search\",\"saved_search_id\":\"save_1\"},"
            + "\"users\":[\"u\",\"g\"],\"timezone\":\"UTC\",\"stage_counting\":\"direct\","
            + "\"include\":[\"meta\",\"users\",\"outcomes\"]}",
        page.json(
            "baseRequest({ ...DEFAULTS, pipeline: 'p', type: 'active-stage-cohort',"
                + " report: '2026-01-01..', search: 'save_1', users: ['u', 'g'], zone: 'UTC',"
                + " counting: 'direct' })"));
  }

  @ParameterizedTest
  @CsvSource({
    "measure, value, true",
    "sort, name, true",
    "zone, UTC, false",
    "compare, none, false"
  })
  void knowsWhatNeedsNoRequest(String member, String value, boolean same) {
    assertEquals(
        String.valueOf(same),
        page.json(
            "sameReports(DEFAULTS, { ...DEFAULTS, [member]: value })",
            Map.of("member", member, "value", value)));
  }
}
