package org.opportunityfunnel.reports.internal.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.store.Selection;
import org.opportunityfunnel.reports.internal.fake.FakeStore;
import org.opportunityfunnel.reports.internal.fake.Filters;

/** Several requests that want the same selection at the same time. */
@Timeout(60)
class SharedSelectionTest {
  private static final FakeStore STORE = new FakeStore(1);
  private static final SelectionKey KEY = new SelectionKey(STORE, "orga_1", 1, Filters.ofUser("a"));
  private static final int WAITING = 6;

  private final SelectionMemory memory = new SelectionMemory(() -> 1 << 20);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch mayEnd = new CountDownLatch(1);
  private final AtomicInteger asked = new AtomicInteger();
  private final List<Thread> waiting = new ArrayList<>();

  @AfterEach
  void stop() throws InterruptedException {
    threads.shutdownNow();
    assertTrue(threads.awaitTermination(20, TimeUnit.SECONDS));
  }

  @Test
  void isMadeOnce() throws Exception {
    Future<Selection> first = threads.submit(slow(false));
    List<Future<Selection>> others = wait(first);
    mayEnd.countDown();
    for (Future<Selection> other : others) {
      assertSame(first.get(), other.get());
    }
    assertEquals(1, asked.get());
  }

  @Test
  void isMadeByAnotherOneIfTheFirstOneFails() throws Exception {
    Future<Selection> first = threads.submit(slow(true));
    List<Future<Selection>> others = wait(first);
    mayEnd.countDown();
    assertThrows(ExecutionException.class, first::get);
    for (Future<Selection> other : others) {
      assertSame(others.get(0).get(), other.get());
    }
    assertEquals(2, asked.get());
  }

  @Test
  void isMadeByAnotherOneIfTheFirstOneIsInterrupted() throws Exception {
    Future<Selection> first = threads.submit(slow(false));
    List<Future<Selection>> others = wait(first);
    first.cancel(true);
    for (Future<Selection> other : others) {
      assertSame(others.get(0).get(), other.get());
    }
    assertEquals(2, asked.get());
  }

  @Test
  void isNotLostWhenOneThatWaitsIsInterrupted() throws Exception {
    Future<Selection> first = threads.submit(slow(false));
    begun.await();
    CompletableFuture<Thread> impatient = new CompletableFuture<>();
    Future<?> failure =
        threads.submit(
            () -> {
              impatient.complete(Thread.currentThread());
              FunnelException e = assertThrows(FunnelException.class, this::get);
              assertEquals(ErrorCode.UNAVAILABLE, e.code());
              assertTrue(Thread.interrupted(), "stays interrupted");
            });
    List<Future<Selection>> others = wait(first);
    while (!isWaitingForASelection(impatient.get())) {
      Thread.onSpinWait();
    }
    impatient.get().interrupt();
    failure.get();
    mayEnd.countDown();
    for (Future<Selection> other : others) {
      assertSame(first.get(), other.get());
    }
    assertEquals(1, asked.get());
  }

  /** Whatever happens at the same time, each one gets the selection of its own key, or fails. */
  @Test
  void isAlwaysTheOneThatWasAskedFor() throws Exception {
    SelectionMemory small = new SelectionMemory(() -> 4_000);
    long seed = Long.getLong("funnel.seed", System.nanoTime());
    List<Future<Integer>> clients = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Random random = new Random(seed + i);
      clients.add(threads.submit(() -> client(small, random)));
    }
    int failures = 0;
    for (Future<Integer> client : clients) {
      failures += client.get();
    }
    assertTrue(failures > 0, "-Dfunnel.seed=" + seed);
    assertTrue(small.bytes() <= 4_000, "-Dfunnel.seed=" + seed + ": " + small.bytes() + " bytes");
  }

  private static int client(SelectionMemory small, Random random) {
    int failures = 0;
    for (int i = 0; i < 5_000; i++) {
      int user = random.nextInt(30);
      boolean fails = random.nextInt(20) == 0;
      SelectionKey key =
          new SelectionKey(STORE, "orga_" + user % 3, 1 + user % 2, Filters.ofUser("u" + user));
      if (random.nextInt(200) == 0) {
        small.forget(STORE);
      }
      try {
        assertTrue(small.get(key, () -> made(user, fails)).orElseThrow().contains(user));
      } catch (IllegalStateException e) {
        failures++;
      }
    }
    return failures;
  }

  private static Optional<Selection> made(int user, boolean fails) {
    if (fails) {
      throw new IllegalStateException("this one fails");
    }
    BitSet keys = new BitSet();
    keys.set(user);
    return Optional.of(Selection.of(keys));
  }

  /** The first one's making lasts until it may end, or it is interrupted. */
  private Callable<Selection> slow(boolean fails) {
    return () ->
        memory
            .get(
                KEY,
                () -> {
                  asked.incrementAndGet();
                  begun.countDown();
                  try {
                    mayEnd.await();
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                  return made(1, fails);
                })
            .orElseThrow();
  }

  private Selection get() {
    return memory
        .get(
            KEY,
            () -> {
              asked.incrementAndGet();
              return made(1, false);
            })
        .orElseThrow();
  }

  /** Others that want the same, once all of them wait for the first one. */
  private List<Future<Selection>> wait(Future<Selection> first) throws Exception {
    begun.await();
    List<Future<Selection>> others = new ArrayList<>();
    for (int i = 0; i < WAITING; i++) {
      others.add(
          threads.submit(
              () -> {
                synchronized (waiting) {
                  waiting.add(Thread.currentThread());
                }
                return get();
              }));
    }
    while (!first.isDone() && waitingForASelection() < WAITING) {
      Thread.onSpinWait();
    }
    return others;
  }

  private long waitingForASelection() {
    synchronized (waiting) {
      return waiting.stream().filter(SharedSelectionTest::isWaitingForASelection).count();
    }
  }

  private static boolean isWaitingForASelection(Thread thread) {
    for (StackTraceElement frame : thread.getStackTrace()) {
      if (frame
          .getClassName()
          .equals("org.opportunityfunnel.reports.internal.memory.Computation")) {
        return thread.getState() == Thread.State.WAITING;
      }
    }
    return false;
  }
}
