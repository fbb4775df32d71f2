package org.opportunityfunnel.itests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.opportunityfunnel.itests.harness.Await;

/** Without a mouse everything can be reached and done. */
@ExtendWith(Visiting.class)
class KeyboardIT {
  private static final int MOST = 120;
  private static final String STATE =
      "pipeline=pipe_1&compare=none&zone=UTC&cohort=2026-01-01..2026-03-31&users=user_a,user_b";

  /** All that can be operated; of radio buttons the chosen one. */
  private static final String OPERABLE =
      "return [...document.querySelectorAll('a[href], button, input, select, [tabindex=\"0\"]')]"
          + ".filter(it => it.checkVisibility() && !it.disabled)"
          + ".filter(it => it.type !== 'radio' || it.checked)"
          + ".map(it => it.dataset.testid ?? it.getAttribute('aria-label'));";

  private static final String HERE =
      "const it = document.activeElement; return it === document.body ? ''"
          + ": it.dataset.testid ?? it.getAttribute('aria-label');";

  @Test
  @SuppressWarnings("unchecked")
  void everyControlIsReached(Visit visit) {
    signIn(visit);
    List<String> operable = (List<String>) visit.browser().run(OPERABLE);
    assertTrue(operable.size() > 25, operable::toString);
    visit.browser().driver().navigate().refresh();
    visit.awaitReady();
    Set<String> reached = new LinkedHashSet<>();
    for (int i = 0; i < MOST && !reached.containsAll(operable); i++) {
      press(visit, Keys.TAB);
      reached.add((String) visit.browser().run(HERE));
    }
    Set<String> missing = new TreeSet<>(operable);
    missing.removeAll(reached);
    assertEquals(Set.of(), missing);
    assertEquals("skip", reached.iterator().next());
  }

  @Test
  void everyKindOfControlIsOperated(Visit visit) {
    signIn(visit);
    focus(visit, "skip");
    press(visit, Keys.ENTER);
    assertEquals("main", visit.browser().run("return document.activeElement.id;"));

    focus(visit, "pipeline");
    visit.reportsAfter(() -> press(visit, Keys.ARROW_DOWN));
    assertEquals("Two", visit.text("title"));

    focus(visit, "type-created-cohort");
    visit.reportsAfter(() -> press(visit, Keys.ARROW_RIGHT));
    assertTrue(visit.fragment().contains("type=active-stage-cohort"), visit.fragment());
    visit.reportsAfter(() -> press(visit, Keys.ARROW_LEFT));

    focus(visit, "users");
    visit.reportsAfter(() -> press(visit, "éveryone élse", Keys.ENTER));
    assertTrue(visit.fragment().contains("users=user_a,user_b,group_1"), visit.fragment());
    press(visit, Keys.ESCAPE);
    assertFalse(visit.browser().isShown("users-list"));
    visit.reportsAfter(() -> press(visit, Keys.BACK_SPACE));
    focus(visit, "users-remove-user_a");
    visit.reportsAfter(() -> press(visit, Keys.ENTER));
    assertTrue(visit.fragment().contains("users=user_b&"), visit.fragment());
    assertEquals("users", visit.browser().focused());

    focus(visit, "cohort-start");
    List<Exchange> asked = visit.reportsAfter(() -> press(visit, "01152026"));
    assertEquals("2026-01-15", asked.get(0).json().at("/cohort_datetime_range/start").asText());

    focus(visit, "sort-count_total_won");
    press(visit, Keys.ENTER);
    assertTrue(visit.fragment().contains("sort=-count_total_won"), visit.fragment());
    assertEquals("sort-count_total_won", visit.browser().focused());
    focus(visit, "user-open-user_b");
    press(visit, Keys.SPACE);
    Await.until("stages", () -> visit.browser().isShown("user-stages-user_b"));
    assertEquals("user-open-user_b", visit.browser().focused());

    focus(visit, "sign-out");
    press(visit, Keys.ENTER);
    assertEquals("key", visit.browser().focused());
    press(visit, "wrong", Keys.ENTER);
    Await.until("the refusal", () -> !visit.text("sign-in-error").isEmpty());
  }

  private static void signIn(Visit visit) {
    visit.browser().locate("en-US", "UTC");
    visit.open(STATE).signIn(visit.site().keyOf(SmallFirm.records()));
  }

  private static void focus(Visit visit, String testId) {
    visit.browser().run("arguments[0].focus();", visit.browser().all(testId).get(0));
  }

  private static void press(Visit visit, CharSequence... keys) {
    new Actions(visit.browser().driver()).sendKeys(String.join("", keys)).perform();
  }
}
