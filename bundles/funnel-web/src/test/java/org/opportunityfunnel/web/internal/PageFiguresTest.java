package org.opportunityfunnel.web.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the page writes figures, sorts users and lays out the funnel. */
class PageFiguresTest {
  private static PageModules page;

  @BeforeAll
  static void load() throws Exception {
    page =
        new PageModules(
            "figures/formats.js",
            "figures/change.js",
            "figures/days.js",
            "view/user-columns.js",
            "view/funnel-geometry.js",
            "api/retrier.js");
  }

  @AfterAll
  static void close() {
    page.close();
  }

  /** Spaces of every width count as one. */
  private static String said(String expression, Map<String, String> bindings) {
    String json = page.json(expression, bindings);
    return json.replaceAll("^\"|\"$", "").replaceAll("[\\u00a0\\u2009\\u202f]", " ");
  }

  @ParameterizedTest
  @CsvSource({
    "en, USD, count, 1942, '1,942'",
    "de, USD, count, 1942, 1.942",
    "en, USD, count, null, –",
    "en, USD, rate, 0.17892976588628762, 17.9%",
    "de, USD, rate, 1, '100,0 %'",
    "en, USD, rate, null, –",
    "en, USD, money, 7904332531, '$79,043,325.31'",
    "de, EUR, money, -5, '-0,05 €'",
    "en, JPY, money, 123456, '¥123,456'",
    "en, KWD, money, 1234567, 'KWD 1,234.567'",
    "en, , money, 123456, '1,234.56'",
    "en, nonsense, money, 123456, '1,234.56'",
    "en, USD, time, 4239159, 49d 1h",
    "en, USD, time, 86400, 1d 0h",
    "en, USD, time, 86399, 23h 59m",
    "en, USD, time, 61, 1m 1s",
    "en, USD, time, 59, 59s",
    "en, USD, time, 0, 0s",
    "en, USD, time, null, –",
  })
  void areWrittenTheLocalWay(
      String language, String currency, String kind, String figure, String expected) {
    String code = currency == null ? "null" : "'" + currency + "'";
    String expression = "formats([language], " + code + ")[kind](" + figure + ")";
    assertEquals(expected, said(expression, Map.of("language", language, "kind", kind)));
  }

  @ParameterizedTest
  @CsvSource({
    "count, 100, 112, up +12%",
    "count, 112, 100, down -10.7%",
    "count, 5, 5, same 0%",
    "count, 0, 0, same 0%",
    "count, 0, 5, none",
    "rate, 0.5, 0.479, down -2.1 pts",
    "rate, 0, 0.1, up +10.0 pts",
    "time, null, 5, none",
    "time, 5, null, none",
  })
  void changeByPercentOrPoints(String kind, String before, String after, String expected) {
    String change =
        "((c) => c ? c.direction + ' ' + c.text : 'none')"
            + "(changeOf(kind, %s, %s, formats(['en'], null)))";
    assertEquals(expected, said(change.formatted(before, after), Map.of("kind", kind)));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-01T00:00:00+02:00, 2026-10-01T00:00:00+02:00, 'Jul 1 – Sep 30, 2026'",
    "2026-07-01T00:00:00+02:00, 2026-07-02T00:00:00+02:00, 'Jul 1, 2026'",
    "2026-07-01T00:00:00Z, , 'since Jul 1, 2026'",
    ", 2026-07-01T00:00:00+13:45, 'until Jun 30, 2026'",
    ", , all time",
    "2026-07-01T00:00:00Z, 2026-07-01T00:00:00Z, 'nothing from Jul 1, 2026'",
  })
  void sayRangesByTheDaysThatAreInThem(String start, String end, String expected) {
    String range = "rangeTexts(['en'])({ start: start || null, end: end || null })";
    Map<String, String> given =
        Map.of("start", start == null ? "" : start, "end", end == null ? "" : end);
    assertEquals(expected, said(range, given));
  }

  @ParameterizedTest
  @CsvSource({
    "-count, Zoë Bo Ann Nobody",
    "count, Ann Nobody Bo Zoë",
    "name, Ann Bo Nobody Zoë",
    "-name, Zoë Nobody Bo Ann",
    "-average_time_to_win, Bo Ann Nobody Zoë",
    "average_time_to_win, Ann Bo Nobody Zoë",
    "unknown, Zoë Bo Ann Nobody",
  })
  void sortUsersWithNoFigureLast(String sort, String expected) {
    String users =
        "[{ user_id: 'z', user_name: 'Zoë', count: 9, average_time_to_win: null },"
            + " { user_id: null, user_name: null, count: 1, average_time_to_win: null },"
            + " { user_id: 'b', user_name: 'Bo', count: 5, average_time_to_win: 7 },"
            + " { user_id: 'a', user_name: 'Ann', count: 1, average_time_to_win: 3 }]";
    String sorted = "sortedUsers(" + users + ", sort, ['en']).map(userName).join(' ')";
    assertEquals(expected, said(sorted, Map.of("sort", sort)));
  }

  @ParameterizedTest
  @CsvSource({
    "-count, count, count",
    "count, count, -count",
    "-count, name, name",
    "name, name, -name",
    "name, sales_velocity, -sales_velocity",
  })
  void sortAgainTheOtherWay(String now, String column, String then) {
    assertEquals(then, said("resorted(now, column)", Map.of("now", now, "column", column)));
  }

  @ParameterizedTest
  @CsvSource({
    "'{ amount: 100, lost: 25, before: null }', 600 200 -",
    "'{ amount: 50, lost: 50, before: 25 }', 0 400 200",
    "'{ amount: 0, lost: 0, before: 100 }', 0 0 800",
    "'{ amount: 10, lost: null, before: 0 }', 80 0 0",
  })
  void drawBarsInProportionToTheGreatest(String stage, String expected) {
    String rows =
        "(({ rows: [, { bar, ghost }] }) => [bar.kept, bar.lost, ghost ? ghost.width : '-']"
            + ".join(' '))(layout([{ amount: 100, lost: 0, before: null }, "
            + stage
            + "], 800))";
    assertEquals(expected, said(rows, Map.of()));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 70", "60, 4000"})
  void drawEveryStageInSoMuchRoom(int stages, int height) {
    String picture =
        "layout(Array.from({ length: %d }, () => ({ amount: 0, lost: 0, before: 0 })), 500)"
            .formatted(stages);
    assertEquals(String.valueOf(stages), page.json(picture + ".rows.length"));
    assertEquals("true", page.json(picture + ".height <= " + height));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "4, 8", "5, 15", "99, 15"})
  void waitLongerAfterEachFailure(int failures, int seconds) {
    assertEquals(String.valueOf(seconds), page.json("backoff(" + failures + ")"));
  }
}
