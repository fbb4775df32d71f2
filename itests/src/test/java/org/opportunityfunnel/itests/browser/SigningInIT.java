package org.opportunityfunnel.itests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opportunityfunnel.itests.harness.Await;

/** A key opens the page, and is nowhere but in the tab. */
@ExtendWith(Visiting.class)
class SigningInIT {
  private static final String STATE = "pipeline=pipe_2&cohort=all-time";

  @Test
  void theKeyIsKeptForTheTabOnly(Visit visit) {
    String key = visit.site().keyOf(SmallFirm.records());
    visit.open(STATE).signIn(key);
    assertEquals("Two", visit.text("title"));
    visit.proxy().forget();
    visit.browser().driver().navigate().refresh();
    visit.awaitReady();
    assertFalse(visit.browser().isShown("sign-in"));

    visit
        .proxy()
        .exchanges()
        .forEach(
            asked -> {
              assertFalse((asked.path() + asked.body()).contains(key), asked::path);
              boolean toApi = asked.path().startsWith("/api/");
              assertEquals(toApi ? "Bearer " + key : "", asked.authorization(), asked.path());
            });
    assertEquals("", visit.browser().run("return document.cookie + Object.keys(localStorage)"));
    assertFalse(visit.browser().driver().getCurrentUrl().contains(key));

    visit.browser().freshTab();
    visit.open(STATE);
    visit.browser().shown("sign-in");
    assertFalse(visit.browser().isShown("desk"));
  }

  @Test
  void aWrongKeyIsToldAndCanBeCorrected(Visit visit) {
    visit.open(STATE).enter("not-a-key-of-this-server");
    Await.until("the refusal", () -> !visit.text("sign-in-error").isEmpty());
    assertTrue(visit.text("sign-in-error").contains("not known"), visit.text("sign-in-error"));
    assertFalse(visit.browser().isShown("desk"));
    assertEquals(
        null, visit.browser().run("return sessionStorage.getItem('opportunity-funnel.key')"));
    assertEquals("key", visit.browser().focused());

    visit.enter("schlüssel mit leerzeichen");
    Await.until("the other refusal", () -> visit.text("sign-in-error").contains("no API key"));

    visit.signIn(visit.site().keyOf(SmallFirm.records()));
    assertEquals("Two", visit.text("title"));
  }

  @Test
  void aKeyWithdrawnMeanwhileLeadsBackToTheSamePage(Visit visit) {
    visit.open(STATE).signIn(visit.site().keyOf(SmallFirm.records()));
    visit
        .proxy()
        .answer(asked -> asked.path().startsWith("/api/"), 401, "{\"error\":\"Unauthorized\"}");
    visit.click("refresh");
    visit.browser().shown("sign-in");
    assertTrue(visit.text("sign-in-error").contains("withdrawn"), visit.text("sign-in-error"));
    assertFalse(visit.browser().isShown("desk"));
    visit.proxy().standBack();
    visit.signIn(visit.site().keyOf(SmallFirm.records()));
    assertEquals("Two", visit.text("title"));
  }

  @Test
  void signingOutForgetsTheKey(Visit visit) {
    visit.open(STATE).signIn(visit.site().keyOf(SmallFirm.records()));
    visit.click("sign-out");
    visit.browser().shown("sign-in");
    visit.browser().driver().navigate().refresh();
    visit.browser().shown("sign-in");
    assertEquals(0L, visit.browser().run("return sessionStorage.length"));
  }
}
