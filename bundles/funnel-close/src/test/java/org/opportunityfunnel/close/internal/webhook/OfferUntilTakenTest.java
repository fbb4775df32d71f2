package org.opportunityfunnel.close.internal.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OfferUntilTakenTest {
  private static final Duration SHORT = Duration.ofMillis(1);

  private final CountDownLatch taken = new CountDownLatch(1);
  private final AtomicInteger offers = new AtomicInteger();

  @Test
  void offersUntilItIsTaken() {
    new OfferUntilTaken(
            taken,
            SHORT,
            () -> {
              if (offers.incrementAndGet() == 3) {
                taken.countDown();
              }
            })
        .run();
    assertEquals(3, offers.get());
  }

  @Test
  void doesNotOfferWhatIsTaken() {
    taken.countDown();
    new OfferUntilTaken(taken, SHORT, offers::incrementAndGet).run();
    assertEquals(0, offers.get());
  }

  @Test
  void endsWhenTheOfferIsWithdrawn() {
    new OfferUntilTaken(
            taken,
            SHORT,
            () -> {
              offers.incrementAndGet();
              throw new IllegalStateException("withdrawn");
            })
        .run();
    assertEquals(1, offers.get());
  }

  @Test
  void endsWhenItIsInterrupted() {
    Thread.currentThread().interrupt();
    new OfferUntilTaken(taken, SHORT, offers::incrementAndGet).run();
    assertTrue(Thread.interrupted());
    assertEquals(0, offers.get());
  }
}
