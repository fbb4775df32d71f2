package org.opportunityfunnel.engine.columnar.internal.sums;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WorkersTest {

  @Test
  void idleWorkersJoinTheCaller() {
    CyclicBarrier all = new CyclicBarrier(3);
    try (Workers workers = new Workers(2)) {
      List<Thread> threads =
          workers.share(
              2,
              () -> {
                meet(all);
                return Thread.currentThread();
              });
      assertEquals(3, Set.copyOf(threads).size());
      assertTrue(threads.contains(Thread.currentThread()));
    }
  }

  @Test
  void busyWorkersAreNotWaitedFor() throws Exception {
    CountDownLatch bothBusy = new CountDownLatch(2);
    CountDownLatch finish = new CountDownLatch(1);
    try (Workers workers = new Workers(1)) {
      Thread first =
          new Thread(
              () ->
                  workers.share(
                      1,
                      () -> {
                        bothBusy.countDown();
                        return await(finish);
                      }));
      first.start();
      assertTrue(await(bothBusy));
      assertEquals(List.of("alone"), workers.share(1, () -> "alone"));
      finish.countDown();
      first.join();
      assertEquals(1, workers.count());
    }
  }

  @Test
  void aWorkerIsIdleAgainAfterItsWork() {
    try (Workers workers = new Workers(1)) {
      for (int i = 0; i < 100; i++) {
        // A worker is idle a moment after its result can be seen.
        while (workers.share(1, () -> 1).size() < 2) {
          Thread.onSpinWait();
        }
      }
    }
  }

  @Test
  void withoutWorkersTheCallerWorksAlone() {
    try (Workers workers = new Workers(0)) {
      assertEquals(List.of(1), workers.share(5, () -> 1));
    }
  }

  @Test
  void whenClosedTheCallerWorksAlone() {
    Workers workers = new Workers(1);
    workers.close();
    assertEquals(List.of(1), workers.share(1, () -> 1));
    assertEquals(List.of(2), workers.share(1, () -> 2));
  }

  @Test
  void aWorkersFailureIsTheCallers() {
    Thread caller = Thread.currentThread();
    CyclicBarrier both = new CyclicBarrier(2);
    try (Workers workers = new Workers(1)) {
      IllegalStateException failure =
          assertThrows(
              IllegalStateException.class,
              () ->
                  workers.share(
                      1,
                      () -> {
                        meet(both);
                        if (Thread.currentThread() != caller) {
                          throw new ArithmeticException("broken");
                        }
                        return 1;
                      }));
      assertTrue(failure.getMessage().contains("broken"), failure.getMessage());
    }
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(20, TimeUnit.SECONDS);
    } catch (Exception problem) {
      throw new AssertionError("not all came", problem);
    }
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }
}
