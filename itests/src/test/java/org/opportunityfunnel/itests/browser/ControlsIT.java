package org.opportunityfunnel.itests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** Every control changes what is asked for as it says, and nothing else. */
@ExtendWith(Visiting.class)
class ControlsIT {
  private static final String COHORT = "cohort=2026-01-01..2026-03-31";
  private static final String DATES =
      "'cohort_relative_range':null,"
          + "'cohort_datetime_range':{'start':'2026-01-01','end':'2026-03-31'}";
  private static final String NO_COHORT =
      "{'type':'active-stage-cohort','cohort_relative_range':null}";

  private static Stream<ControlCase> cases() {
    return Stream.of(
        choice("pipeline", "pipe_2", "{'pipeline':'pipe_2'}"),
        choice("report", "last-month", "{'report_relative_range':'last-month'}"),
        choice("cohort", "this-year", "{'cohort_relative_range':'this-year'}"),
        choice("counting", "reached", "{'stage_counting':'reached'}"),
        choice("counting", "direct", "{'stage_counting':'direct'}"),
        choice("zone", "Asia/Tokyo", "{'timezone':'Asia/Tokyo'}"),
        choice("search", "save_1", search("save_1")),
        choice("search", "save_2", search("save_2")),
        plain("type", "", visit -> visit.tick("type-active-stage-cohort"), NO_COHORT),
        plain("a user", "", visit -> pickPerson(visit, "user_a"), "{'users':['user_a']}"),
        plain("a group", "", visit -> pickPerson(visit, "group_1"), "{'users':['group_1']}"),
        plain(
            "a user more",
            "users=user_b",
            visit -> pickPerson(visit, "user_a"),
            "{'users':['user_b','user_a']}"),
        plain("a user less", "users=user_b", visit -> visit.click("users-remove-user_b"), "{}"),
        plain(
            "the last day of the cohort",
            "cohort=2026-01-01..2026-02-01",
            visit -> visit.date("cohort-end", "2026-03-31"),
            "{" + DATES + "}"),
        plain(
            "no last day of the report",
            "report=2026-01-01..2026-02-01",
            visit -> visit.date("report-end", ""),
            "{'report_relative_range':null,"
                + "'report_datetime_range':{'start':'2026-01-01','end':null}}"),
        compared("previous", "cohort=this-week", "week", "last-week"),
        compared("previous", "cohort=this-quarter", "quarter", "last-quarter"),
        sameDays("same-days-last-week"),
        sameDays("same-days-last-month"),
        sameDays("same-days-last-quarter"),
        sameDays("same-days-last-year"),
        new ControlCase(
            "two other dates",
            COHORT + "&compare=2025-01-01..2025-02-01",
            visit -> visit.date("compare-end", "2025-03-31"),
            "{" + DATES + "}",
            "{'compared_custom_range':{'start':'2025-01-01','end':'2025-03-31'}}"));
  }

  @Test
  void askForWhatTheySay(Visit visit) {
    visit.open(ControlCase.BASE).signIn(visit.site().keyOf(SmallFirm.records()));
    for (ControlCase one : cases().toList()) {
      if (!visit.browser().driver().getCurrentUrl().equals(visit.address(one.state()).toString())) {
        visit.reportsAfter(() -> visit.open(one.state()));
      }
      List<Exchange> asked = visit.reportsAfter(() -> one.action().accept(visit));
      for (String kind : List.of("stages", "totals")) {
        assertEquals(new HashSet<>(one.expected()), bodies(asked, kind), kind + " after " + one);
      }
      assertEquals(2 * one.expected().size(), asked.size(), one.name());
    }
  }

  private static ControlCase choice(String control, String value, String difference) {
    return plain(control + ": " + value, "", visit -> visit.select(control, value), difference);
  }

  private static ControlCase plain(
      String name, String start, Consumer<Visit> action, String difference) {
    return new ControlCase(name, start, action, difference, "");
  }

  private static ControlCase compared(String value, String start, String period, String previous) {
    return new ControlCase(
        "compared with the " + period + " before",
        start,
        visit -> visit.select("compare", value),
        "{'cohort_relative_range':'this-" + period + "'}",
        "{'compared_relative_range':'" + previous + "'}");
  }

  private static ControlCase sameDays(String name) {
    return new ControlCase(
        name,
        COHORT,
        visit -> visit.select("compare", name),
        "{" + DATES + "}",
        "{'compared_datetime_range':'" + name + "'}");
  }

  private static String search(String id) {
    return "{'query':{'type':'saved_search','saved_search_id':'" + id + "'}}";
  }

  private static void pickPerson(Visit visit, String id) {
    visit.click("users");
    visit.click("users-option-" + id);
    // The list stays open for another choice, above what is below it.
    visit.browser().shown("users").sendKeys(Keys.ESCAPE);
  }

  private static Set<JsonNode> bodies(List<Exchange> asked, String kind) {
    return asked.stream()
        .filter(exchange -> exchange.isReport(kind))
        .map(Exchange::json)
        .collect(Collectors.toSet());
  }
}
