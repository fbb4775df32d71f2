package org.opportunityfunnel.itests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What axe-core finds serious or critical, contrast too, in every state and both themes. */
@ExtendWith(Visiting.class)
class AccessibilityIT {
  private static final Set<String> BAD = Set.of("serious", "critical");

  private static final String COLOUR =
      "const [selector, part] = arguments;"
          + "return getComputedStyle(document.querySelector(selector), part).color;";

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void nothingSeriousIsFound(String theme, Visit visit) {
    Browser browser = visit.browser();
    browser.prefer(theme);
    visit.open("users=&open=nobody").enter("wrong");
    browser.shown("sign-in");
    assertFine("signed out", visit);

    visit.signIn(visit.site().keyOf(SmallFirm.records()));
    visit.reportsAfter(
        () -> visit.open("zone=UTC&cohort=2026-01-01..2026-03-31&compare=2026-01-01..2026-02-01"));
    assertFine("report", visit);
    // It has no text of its own for axe-core to look at.
    assertEquals(
        browser.run(COLOUR, ".as-of", null), browser.run(COLOUR, "#users", "::placeholder"));
    visit.click("user-open-user_a");
    visit.click("users");
    assertFine("an opened user and list", visit);
    visit.reportsAfter(() -> visit.open("zone=UTC&cohort=2001-01-01..2001-01-01"));
    assertFine("nothing found", visit);

    visit.open("zone=UTC&users=user_unknown");
    visit.awaitState("failed");
    assertFine("refused", visit);
    browser.resize(390, 844);
    visit.click("filters-button");
    assertFine("narrow", visit);
    visit.proxy().takeAway(true);
    visit.open("zone=UTC");
    visit.awaitState("waiting");
    assertFine("no server", visit);
  }

  private static void assertFine(String state, Visit visit) {
    List<String> found =
        new AxeBuilder()
            .analyze(visit.browser().driver()).getViolations().stream()
                .filter(rule -> BAD.contains(rule.getImpact()))
                .map(AccessibilityIT::described)
                .toList();
    assertEquals(List.of(), found, state);
  }

  private static String described(Rule rule) {
    return rule.getImpact()
        + ": "
        + rule.getHelp()
        + rule.getNodes().stream().map(node -> node.getHtml() + node.getAny()).limit(3).toList();
  }
}
