package org.opportunityfunnel.itests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opportunityfunnel.itests.harness.Await;
import org.opportunityfunnel.itests.harness.FunnelServer;
import org.opportunityfunnel.itests.harness.Readme;

/** What fails is said, with what to do; what passes is waited for; what was shown stays. */
@ExtendWith(Visiting.class)
class TroubleIT {
  private static final String STATE = ControlCase.BASE + "&cohort=all-time";
  private static final Predicate<Exchange> REPORTS =
      asked -> asked.isReport("stages") || asked.isReport("totals");

  @Test
  void aServerGoneAndBack(Visit visit) {
    signIn(visit);
    List<ShownFigure> shown = ShownFigure.all(visit.browser());
    visit.proxy().takeAway(true);
    visit.click("refresh");
    visit.awaitState("waiting");
    assertTrue(visit.text("notice-text").contains("cannot be reached"), visit.text("notice-text"));
    assertEquals(shown, ShownFigure.all(visit.browser()));
    visit.proxy().takeAway(false);
    visit.awaitReady();
    assertFalse(visit.browser().isShown("notice"));
  }

  @Test
  void aServerGoneWhenThePageBegins(Visit visit) {
    visit.open(STATE);
    visit.browser().shown("key");
    visit.proxy().takeAway(true);
    visit.enter("any");
    Await.until("the refusal", () -> visit.text("sign-in-error").contains("cannot be reached"));
    visit.proxy().takeAway(false);
    signInHere(visit);
  }

  @Test
  void tooManyRequestsAreWaitedFor(Visit visit) {
    signIn(visit);
    visit.proxy().answer(REPORTS, 429, "{\"error\":\"Slow down\"}", "Retry-After", "2");
    visit.click("refresh");
    visit.awaitState("waiting");
    String countdown = visit.text("notice-countdown");
    assertTrue(countdown.matches("Trying again in [12] s"), countdown);
    assertTrue(visit.text("notice-text").contains("too many"), visit.text("notice-text"));
    visit.proxy().standBack();
    visit.proxy().forget();
    visit.awaitReady();
    assertEquals(2, visit.reports().size());
  }

  @Test
  void nobodyHasToWait(Visit visit) {
    signIn(visit);
    visit.proxy().answer(REPORTS, 503, "{\"error\":\"No engine\"}", "Retry-After", "600");
    visit.click("refresh");
    visit.awaitState("waiting");
    assertTrue(visit.text("notice-text").contains("No engine"), visit.text("notice-text"));
    visit.proxy().standBack();
    visit.click("retry");
    visit.awaitReady();
    assertFalse(visit.browser().isShown("notice"));
  }

  @Test
  void anUnknownUserIsToldAtTheControl(Visit visit) {
    visit.open(STATE + "&users=user_nobody_knows");
    visit.enter(visit.site().keyOf(SmallFirm.records()));
    visit.awaitState("failed");
    assertTrue(visit.text("error-users").contains("user_nobody_knows"), visit.text("error-users"));
    assertEquals("true", visit.browser().shown("users").getDomAttribute("aria-invalid"));
    visit.click("users-remove-user_nobody_knows");
    visit.awaitReady();
    assertEquals("", visit.text("error-users"));
    assertFalse(visit.browser().isShown("notice"));
  }

  @Test
  void anUnknownPipelineIsToldAtTheControl(Visit visit) {
    visit.open("pipeline=pipe_unknown&zone=UTC");
    visit.enter(visit.site().keyOf(SmallFirm.records()));
    visit.awaitState("failed");
    assertFalse(visit.text("error-pipeline").isEmpty());
    visit.reportsAfter(() -> visit.select("pipeline", "pipe_2"));
    assertEquals("", visit.text("error-pipeline"));
    assertEquals("Two", visit.text("title"));
  }

  @Test
  void aKeyThatMayNotReportIsTold(Visit visit) {
    FunnelServer server = visit.site().server();
    visit.open(STATE).enter(server.newKeyText("orga_without", "\"import\""));
    Await.until("the refusal", () -> visit.text("sign-in-error").contains("right “report”"));
  }

  @Test
  void aBugHasAnId(Visit visit) {
    signIn(visit);
    visit.proxy().answer(REPORTS, 500, "{\"error\":\"Oops\",\"error_id\":\"e-4711\"}");
    visit.click("refresh");
    visit.awaitState("failed");
    assertTrue(visit.text("notice-text").contains("e-4711"), visit.text("notice-text"));
  }

  @Test
  void aStaleAnswerIsDropped(Visit visit) {
    signIn(visit);
    visit.proxy().hold(asked -> REPORTS.test(asked) && asked.body().contains("pipe_2"));
    visit.select("pipeline", "pipe_2");
    Await.until("the first requests", () -> visit.reports().size() >= 2);
    visit.reportsAfter(() -> visit.select("pipeline", "pipe_1"));
    visit.proxy().release();
    visit.reportsAfter(() -> visit.select("counting", "reached"));
    assertEquals("One", visit.text("title"));
    assertTrue(visit.fragment().contains("pipeline=pipe_1"), visit.fragment());
  }

  @Test
  void anEngineIsSwappedWhileThePageIsOpen(Visit visit) {
    signIn(visit);
    List<String> commands = Readme.commands("swap");
    FunnelServer server = visit.site().server();
    List<ShownFigure> shown = ShownFigure.all(visit.browser());
    server.process().type(commands.get(0));
    Await.until("no engine", () -> server.anonymous().get("/api/v1/health/").status() == 503);
    visit.click("refresh");
    visit.awaitState("waiting");
    assertFalse(visit.text("notice-text").isEmpty());
    assertEquals(shown, ShownFigure.all(visit.browser()));
    server.process().type(commands.get(1));
    visit.awaitReady();
    server.process().type(commands.get(2));
    visit.reportsAfter(() -> visit.click("refresh"));
    assertEquals(shown, ShownFigure.all(visit.browser()));
    assertFalse(visit.browser().isShown("notice"));
  }

  private static void signIn(Visit visit) {
    visit.open(STATE);
    signInHere(visit);
  }

  private static void signInHere(Visit visit) {
    visit.signIn(visit.site().keyOf(SmallFirm.records()));
    visit.proxy().forget();
  }
}
