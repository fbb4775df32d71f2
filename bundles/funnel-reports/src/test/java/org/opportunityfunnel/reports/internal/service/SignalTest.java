package org.opportunityfunnel.reports.internal.service;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SignalTest {
  private static final Duration FOREVER = Duration.ofDays(400_000);

  private final Signal signal = new Signal();

  @Test
  void doesNotWaitForWhatHasHappenedAlready() throws InterruptedException {
    long seen = signal.count();
    signal.raise();
    signal.await(seen, FOREVER);
  }

  @Test
  void wakesWhoWaits() throws Exception {
    CompletableFuture<Void> waiting = waiting();
    assertFalse(waiting.isDone());
    signal.raise();
    waiting.get(20, TimeUnit.SECONDS);
  }

  @Test
  void letsNobodyWaitOnceClosed() throws Exception {
    CompletableFuture<Void> waiting = waiting();
    signal.close();
    waiting.get(20, TimeUnit.SECONDS);
    signal.await(signal.count(), FOREVER);
    assertTrue(signal.isClosed());
  }

  @Test
  void waitsNoLongerThanTold() throws InterruptedException {
    signal.await(signal.count(), Duration.ofMillis(2));
    signal.await(signal.count(), Duration.ZERO);
    assertFalse(signal.isClosed());
  }

  private CompletableFuture<Void> waiting() {
    long seen = signal.count();
    return CompletableFuture.runAsync(
        () -> {
          try {
            signal.await(seen, FOREVER);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
