package org.opportunityfunnel.itests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opportunityfunnel.itests.harness.Await;

/** The address holds what the page shows; what only changes the look asks the server nothing. */
@ExtendWith(Visiting.class)
class StateIT {
  private static final String RICH =
      "pipeline=pipe_1&type=created-cohort&report=all-time&cohort=2026-01-01..2026-03-31"
          + "&compare=same-days-last-month&users=group_1,user_a&search=save_1&measure=value"
          + "&counting=reached&zone=Asia%2FTokyo&sort=name&open=user_a";

  @Test
  void aLinkShowsTheSamePageInAFreshBrowser(Visit visit) {
    String key = visit.site().keyOf(SmallFirm.records());
    visit.open(RICH).signIn(key);
    Set<JsonNode> asked = bodies(visit.reports());
    List<ShownFigure> shown = ShownFigure.all(visit.browser());
    assertEquals(RICH, visit.fragment());
    assertTrue(visit.browser().isShown("user-stages-user_a"));

    visit.browser().freshTab();
    visit.proxy().forget();
    visit.open(RICH);
    visit.browser().shown("sign-in");
    visit.signIn(key);
    assertEquals(RICH, visit.fragment());
    assertEquals(asked, bodies(visit.reports()));
    assertEquals(shown, ShownFigure.all(visit.browser()));
    assertEquals(
        "value",
        visit.browser().run("return document.querySelector('[name=measure]:checked').value"));
  }

  @Test
  void backAndForwardGoBetweenStates(Visit visit) {
    visit.open(ControlCase.BASE).signIn(visit.site().keyOf(SmallFirm.records()));
    String first = visit.fragment();
    visit.reportsAfter(() -> visit.select("pipeline", "pipe_2"));
    String second = visit.fragment();
    visit.click("sort-name");

    List<Exchange> asked = visit.reportsAfter(() -> visit.browser().driver().navigate().back());
    assertEquals(first, visit.fragment());
    assertEquals("pipe_1", asked.get(0).json().path("pipeline").asText());
    assertEquals("One", visit.text("title"));
    assertEquals("pipe_1", visit.browser().shown("pipeline").getDomProperty("value"));

    visit.reportsAfter(() -> visit.browser().driver().navigate().forward());
    assertEquals("Two", visit.text("title"));
    assertTrue(visit.fragment().startsWith(second), visit.fragment());
  }

  @Test
  void sortingOpeningAndMeasuresAskNothing(Visit visit) {
    visit
        .open(ControlCase.BASE + "&cohort=all-time")
        .signIn(visit.site().keyOf(SmallFirm.records()));
    visit.proxy().forget();
    assertEquals(List.of("user_a", "user_b"), users(visit));
    visit.click("sort-count");
    assertEquals(List.of("user_b", "user_a"), users(visit));
    visit.click("sort-name");
    assertEquals(List.of("user_a", "user_b"), users(visit));
    visit.click("sort-count_win_rate");
    assertEquals(List.of("user_a", "user_b"), users(visit));
    assertTrue(visit.fragment().contains("sort=-count_win_rate"), visit.fragment());

    visit.click("user-open-user_b");
    assertTrue(visit.browser().isShown("user-stages-user_b"));
    visit.click("user-open-user_b");
    assertFalse(visit.browser().isShown("user-stages-user_b"));

    visit.tick("measure-value");
    Await.until("values", () -> visit.text("funnel-stage-active_1").contains("$1,500.57"));
    visit.tick("measure-weighted_value");
    Await.until("weighted", () -> visit.text("funnel-stage-active_1").contains("$1,000.00"));
    assertEquals(List.of(), visit.reports());
  }

  @Test
  void theDaysOfAQuarterStandInTheDates(Visit visit) {
    visit.open(ControlCase.BASE).signIn(visit.site().keyOf(SmallFirm.records()));
    List<Exchange> asked = visit.reportsAfter(() -> visit.select("cohort", "dates"));
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    LocalDate thisQuarter = today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3);
    JsonNode range = asked.get(0).json().path("cohort_datetime_range");
    assertEquals(thisQuarter.minusMonths(3).toString(), range.path("start").asText());
    assertEquals(thisQuarter.minusDays(1).toString(), range.path("end").asText());
  }

  @Test
  void theQuarterBeforeTheLastIsAskedForByItsDays(Visit visit) {
    visit.open(ControlCase.BASE).signIn(visit.site().keyOf(SmallFirm.records()));
    List<Exchange> asked = visit.reportsAfter(() -> visit.select("compare", "previous"));
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    LocalDate thisQuarter = today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3);
    JsonNode range =
        asked.stream()
            .filter(Exchange::isCompared)
            .findFirst()
            .orElseThrow()
            .json()
            .path("compared_custom_range");
    assertEquals(thisQuarter.minusMonths(6).toString(), range.path("start").asText());
    assertEquals(thisQuarter.minusMonths(3).minusDays(1).toString(), range.path("end").asText());
  }

  private static List<String> users(Visit visit) {
    return visit.browser().ids("users-table", "user-user_");
  }

  private static Set<JsonNode> bodies(List<Exchange> asked) {
    return asked.stream().map(Exchange::json).collect(Collectors.toSet());
  }
}
