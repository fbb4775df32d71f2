package org.opportunityfunnel.engine.columnar.internal.life;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;

class RefreshTest {
  private final ManualBackground background = new ManualBackground();
  private int runs;
  private Runnable inside = () -> {};
  private final Refresh refresh = new Refresh("Test", this::work, background);

  private void work() {
    runs++;
    inside.run();
  }

  @Test
  void manyWhoAskAreServedByOneRun() {
    refresh.request();
    refresh.request();
    refresh.request();
    background.runAll();
    assertEquals(1, runs);
    refresh.request();
    background.runAll();
    assertEquals(2, runs);
  }

  @Test
  void whoAsksDuringARunGetsOneMore() {
    inside =
        () -> {
          if (runs == 1) {
            refresh.request();
            refresh.request();
            assertEquals(0, background.waiting(), "never two at a time");
          }
        };
    refresh.request();
    background.runAll();
    assertEquals(2, runs);
  }

  @Test
  void aFailureIsTriedAgainLaterAndLaterUntilItWorks() {
    inside = () -> fail("no disk");
    refresh.request();
    for (int i = 0; i < 9; i++) {
      background.runAll();
      assertEquals(Optional.of("no disk"), refresh.failure());
      background.passTime();
    }
    assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L), background.delays());
    inside = () -> {};
    background.runAll();
    assertEquals(Optional.empty(), refresh.failure());
    background.passTime();
    assertEquals(0, background.waiting());
    inside = () -> fail("again");
    refresh.request();
    background.runAll();
    assertEquals(1L, background.delays().get(9), "the count begins anew");
  }

  @Test
  void aRequestDoesNotWaitForTheRetryNorAddOne() {
    inside = () -> fail("no disk");
    refresh.request();
    background.runAll();
    refresh.request();
    background.runAll();
    assertEquals(2, runs);
    assertEquals(List.of(1L), background.delays());
    background.passTime();
    background.runAll();
    assertEquals(3, runs);
    assertEquals(List.of(1L, 4L), background.delays());
  }

  @Test
  void errorsAreFailuresTooAndEachIsOneLine() {
    inside =
        () -> {
          throw new OutOfMemoryError();
        };
    refresh.request();
    background.runAll();
    assertEquals(Optional.of("OutOfMemoryError"), refresh.failure());
    inside = () -> fail("  first line\nsecond line");
    background.passTime();
    background.runAll();
    assertEquals(Optional.of("first line"), refresh.failure());
  }

  @Test
  void closedStartsNothing() {
    refresh.close();
    refresh.request();
    assertEquals(0, background.waiting());
  }

  @Test
  void aRunThatFailsAfterClosingIsForgotten() {
    inside = () -> fail("the store went away");
    refresh.request();
    refresh.close();
    background.runAll();
    assertEquals(Optional.empty(), refresh.failure());
    assertEquals(List.of(), background.delays());
  }

  private static void fail(String message) {
    throw new FunnelException(ErrorCode.UNAVAILABLE, message);
  }
}
