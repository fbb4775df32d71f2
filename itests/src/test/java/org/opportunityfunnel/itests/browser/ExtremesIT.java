package org.opportunityfunnel.itests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page holds at the edges: of data, of names, of screens. */
@ExtendWith(Visiting.class)
class ExtremesIT {
  private static final String STATE =
      "cohort=2026-01-01..2026-03-31&compare=2026-02-01..2026-02-03&zone=UTC";
  private static final int[] WIDTHS = {320, 390, 768, 959, 1280, 1920, 3840};

  /** What is cut off by, or runs out of, the page's body. */
  private static final String TOO_WIDE =
      "const most = document.documentElement.clientWidth;"
          + "const wide = document.scrollingElement.scrollWidth > most;"
          + "return wide ? [...document.querySelectorAll('body *')]"
          + ".filter(it => it.getBoundingClientRect().right > most + 1 && !it.closest('.scrolling'))"
          + ".map(it => it.outerHTML.slice(0, 150)) : [];";

  @ParameterizedTest
  @EnumSource
  void areShownInFull(ExtremeFirms firm, Visit visit) {
    String key = visit.site().keyOf(firm.records());
    visit.browser().locate("en-US", "UTC");
    visit.open(STATE + "&open=user_a").signIn(key);
    ApiFigures api =
        ApiFigures.of(
            visit.reports(), visit.site().server().admin().withKey(key), visit.openUsers());
    new FigureCheck(api, Writing.ENGLISH, "count").check(visit.browser());
    new PictureCheck(api, Writing.ENGLISH, "count").check(visit.browser());
    for (int width : WIDTHS) {
      visit.browser().resize(width, 800);
      assertEquals(List.of(), visit.browser().run(TOO_WIDE), width + " px");
    }
    assertEquals(List.of(), visit.browser().complaints());
  }

  @Test
  void scriptsStayText(Visit visit) {
    visit.open(STATE + "&users=group_1&search=save_1&open=user_a");
    visit.signIn(visit.site().keyOf(ExtremeFirms.SCRIPTS.records()));
    visit.click("users");
    Stream.of("title", "users-chip-group_1", "users-option-user_a", "user-open-user_a", "search")
        .forEach(
            place -> assertTrue(visit.text(place).contains("<script>alert(2)</script>"), place));
    assertTrue(visit.text("stages-table-active_1").contains("S\"'><img src=x"));
    assertEquals(
        0L,
        visit.browser().run("return document.querySelectorAll('img[src=x], body script').length"));
    assertEquals(List.of(), visit.browser().complaints());
  }

  @Test
  void theStagesTableFitsAnOrdinaryScreen(Visit visit) {
    visit.open("").signIn(visit.site().demoKey());
    Object over =
        visit
            .browser()
            .run(
                "const box = document.querySelector('[data-testid=stages-table]').parentElement;"
                    + "return box.scrollWidth - box.clientWidth;");
    assertEquals(0L, over);
  }
}
