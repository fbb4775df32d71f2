package org.opportunityfunnel.rest.internal.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;

class HeldTest {

  @Test
  void aReplacementArrivesBeforeTheOldOneGoes() {
    Held<String> held = new Held<>("thing", Duration.ZERO);
    held.set("old");
    held.set("new");
    held.clear("old");
    assertEquals("new", held.get());
    held.clear("new");
    assertEquals(Optional.empty(), held.now());
  }

  @Test
  void patienceEnds() {
    FunnelException e =
        assertThrows(FunnelException.class, () -> new Held<>("thing", Duration.ofMillis(1)).get());
    assertEquals(ErrorCode.UNAVAILABLE, e.code());
    assertEquals("There is no thing at the moment; try again soon.", e.getMessage());
  }

  @Test
  void whoWaitsGetsTheNextOne() throws Exception {
    Held<String> held = new Held<>("thing", Duration.ofMinutes(1));
    CompletableFuture<Thread> started = new CompletableFuture<>();
    CompletableFuture<String> waiting =
        CompletableFuture.supplyAsync(
            () -> {
              started.complete(Thread.currentThread());
              return held.get();
            });
    Thread waiter = started.get(10, TimeUnit.SECONDS);
    while (waiter.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    held.set("here");
    assertEquals("here", waiting.get(10, TimeUnit.SECONDS));
  }

  @Test
  void anInterruptEndsTheWaitAndIsKept() {
    Thread.currentThread().interrupt();
    assertThrows(FunnelException.class, () -> new Held<>("thing", Duration.ofMinutes(1)).get());
    assertTrue(Thread.interrupted());
  }
}
