package org.opportunityfunnel.engine.columnar.internal.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;

@Timeout(60)
class GateTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  private final Gate gate = new Gate();
  private final CountDownLatch inside = new CountDownLatch(1);
  private final CountDownLatch finish = new CountDownLatch(1);

  @Test
  void closedLetsNobodyIn() {
    assertEquals("answer", gate.through(() -> "answer"));
    assertTrue(gate.close(LONG));
    FunnelException failure = assertThrows(FunnelException.class, () -> gate.through(() -> 1));
    assertEquals(ErrorCode.GONE, failure.code());
    assertTrue(gate.isClosed());
  }

  @Test
  void closingWaitsForWhoeverIsInside() throws Exception {
    CompletableFuture<String> call = callThatWaits();
    CompletableFuture<Boolean> closing = CompletableFuture.supplyAsync(() -> gate.close(LONG));
    while (!gate.isClosed()) {
      Thread.onSpinWait();
    }
    assertThrows(FunnelException.class, () -> gate.through(() -> 1));
    assertFalse(closing.isDone());
    finish.countDown();
    assertEquals("answer", call.get(20, TimeUnit.SECONDS));
    assertTrue(closing.get(20, TimeUnit.SECONDS));
  }

  @Test
  void closingWaitsNoLongerThanAllowed() throws Exception {
    CompletableFuture<String> call = callThatWaits();
    assertFalse(gate.close(Duration.ZERO));
    assertFalse(gate.close(Duration.ofMillis(1)));
    finish.countDown();
    assertEquals("answer", call.get(20, TimeUnit.SECONDS));
    assertTrue(gate.close(LONG));
  }

  @Test
  void closingCanBeInterrupted() throws Exception {
    CompletableFuture<String> call = callThatWaits();
    Thread.currentThread().interrupt();
    assertFalse(gate.close(LONG));
    assertTrue(Thread.interrupted());
    finish.countDown();
    call.get(20, TimeUnit.SECONDS);
  }

  @Test
  void aCallThatFailsLeavesToo() {
    assertThrows(
        ArithmeticException.class,
        () ->
            gate.through(
                () -> {
                  throw new ArithmeticException();
                }));
    assertTrue(gate.close(Duration.ZERO));
  }

  private CompletableFuture<String> callThatWaits() throws InterruptedException {
    CompletableFuture<String> call =
        CompletableFuture.supplyAsync(
            () ->
                gate.through(
                    () -> {
                      inside.countDown();
                      await(finish);
                      return "answer";
                    }));
    assertTrue(inside.await(20, TimeUnit.SECONDS));
    return call;
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(30, TimeUnit.SECONDS));
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }
}
