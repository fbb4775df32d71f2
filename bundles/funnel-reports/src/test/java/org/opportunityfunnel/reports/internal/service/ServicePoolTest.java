package org.opportunityfunnel.reports.internal.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;

@Timeout(30)
class ServicePoolTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  private final Signal signal = new Signal();
  private final ServicePool<String> pool = new ServicePool<>("letter", signal, LONG);

  @Test
  void usesTheBestOneThatIsThere() {
    assertEquals(Optional.empty(), pool.tryUse(letter -> letter));
    pool.add("b", new ServiceRank(0, 2));
    pool.add("a", new ServiceRank(0, 1));
    assertEquals(Optional.of("a"), pool.tryUse(letter -> letter));
    pool.add("z", new ServiceRank(5, 3));
    assertEquals(Optional.of("z"), pool.tryUse(letter -> letter));
    pool.remove("z");
    assertEquals(Optional.of("a"), pool.tryUse(letter -> letter));
  }

  @Test
  void removesNothingElse() {
    pool.add("a", new ServiceRank(0, 1));
    pool.remove("b");
    assertEquals(List.of("a"), pool.ranked().stream().map(PooledService::service).toList());
  }

  @Test
  void waitsForTheFirstOne() throws Exception {
    CompletableFuture<String> use =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return pool.use(Deadline.in(LONG), letter -> letter);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    pool.add("a", new ServiceRank(0, 1));
    assertEquals("a", use.get(20, TimeUnit.SECONDS));
  }

  @Test
  void saysWhatIsMissingWhenTheTimeIsOver() {
    FunnelException e =
        assertThrows(
            FunnelException.class, () -> pool.use(Deadline.in(Duration.ZERO), letter -> letter));
    assertEquals(ErrorCode.UNAVAILABLE, e.code());
    assertEquals("There is no letter at the moment.", e.getMessage());
  }

  @Test
  void doesNotWaitOnceClosed() {
    signal.close();
    assertThrows(FunnelException.class, () -> pool.use(Deadline.in(LONG), letter -> letter));
  }

  @Test
  void removesOneThatIsUsedOnlyAfterItsUse() throws Exception {
    CountDownLatch using = new CountDownLatch(1);
    CountDownLatch finish = new CountDownLatch(1);
    pool.add("a", new ServiceRank(0, 1));
    CompletableFuture<Optional<String>> use =
        CompletableFuture.supplyAsync(
            () ->
                pool.tryUse(
                    letter -> {
                      using.countDown();
                      await(finish);
                      return letter;
                    }));
    await(using);
    PooledService<String> used = pool.ranked().get(0);
    CompletableFuture<Void> removal = CompletableFuture.runAsync(() -> pool.remove("a"));
    while (!used.isWithdrawn()) {
      Thread.onSpinWait();
    }
    assertFalse(removal.isDone());
    assertTrue(used.lease().isEmpty());
    assertEquals(Optional.empty(), pool.tryUse(letter -> letter));
    finish.countDown();
    assertEquals(Optional.of("a"), use.get(20, TimeUnit.SECONDS));
    removal.get(20, TimeUnit.SECONDS);
  }

  @Test
  void doesNotWaitForeverForAUse() {
    ServicePool<String> impatient = new ServicePool<>("letter", signal, Duration.ofMillis(1));
    impatient.add("a", new ServiceRank(0, 1));
    impatient.tryUse(
        letter -> {
          impatient.remove(letter);
          return letter;
        });
    assertEquals(List.of(), impatient.ranked());
  }

  @Test
  void goesOnWithTheNextWhenTheOneInUseFailsAsItGoes() {
    ServicePool<String> impatient = new ServicePool<>("letter", signal, Duration.ZERO);
    impatient.add("a", new ServiceRank(0, 1));
    impatient.add("b", new ServiceRank(0, 2));
    assertEquals(
        Optional.of("b"),
        impatient.tryUse(
            letter -> {
              if (letter.equals("a")) {
                impatient.remove(letter);
                throw new FunnelException(ErrorCode.UNAVAILABLE, "closed");
              }
              return letter;
            }));
  }

  @Test
  void passesOnTheFailureOfOneThatStays() {
    pool.add("a", new ServiceRank(0, 1));
    FunnelException down = new FunnelException(ErrorCode.UNAVAILABLE, "down");
    assertSame(
        down,
        assertThrows(
            FunnelException.class,
            () ->
                pool.tryUse(
                    letter -> {
                      throw down;
                    })));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(20, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
