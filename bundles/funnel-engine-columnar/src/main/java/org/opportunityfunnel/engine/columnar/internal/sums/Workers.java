package org.opportunityfunnel.engine.columnar.internal.sums;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Threads that help queries. A query always works in its own thread; only workers that are idle at
 * that moment join it, so that no query ever waits for another one's. Thread-safe.
 */
public final class Workers implements AutoCloseable {
  private final int count;
  private final Semaphore idle;
  private final ExecutorService threads;

  /**
   * @param count how many workers, at least 0
   */
  public Workers(int count) {
    this.count = count;
    this.idle = new Semaphore(count);
    this.threads =
        Executors.newFixedThreadPool(
            Math.max(1, count),
            task -> {
              Thread thread = new Thread(task, "funnel-columnar-worker");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** How many workers there are. */
  public int count() {
    return count;
  }

  /**
   * Runs the work in this thread and, at the same time, in up to that many idle workers.
   *
   * @param work shares out what is to be done among those who run it; thread-safe
   * @return what each of them gave; at least one
   */
  <T> List<T> share(int helpers, Supplier<T> work) {
    List<FutureTask<T>> helping = new ArrayList<>();
    while (helping.size() < helpers && idle.tryAcquire()) {
      FutureTask<T> task = new FutureTask<>(work::get);
      if (!start(task)) {
        break;
      }
      helping.add(task);
    }
    List<T> results = new ArrayList<>();
    try {
      results.add(work.get());
    } finally {
      for (FutureTask<T> task : helping) {
        results.add(join(task));
      }
    }
    return results;
  }

  private boolean start(FutureTask<?> task) {
    try {
      threads.execute(
          () -> {
            try {
              task.run();
            } finally {
              idle.release();
            }
          });
      return true;
    } catch (RejectedExecutionException closing) {
      // The query goes on alone.
      idle.release();
      return false;
    }
  }

  private static <T> T join(FutureTask<T> task) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException early) {
          // The worker is about to finish, and its sums are needed.
          interrupted = true;
        } catch (ExecutionException failed) {
          throw new IllegalStateException("a worker failed: " + failed.getCause(), failed);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Lets the threads end when they have done what they are at. */
  @Override
  public void close() {
    threads.shutdown();
  }
}
