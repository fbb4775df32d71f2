package org.opportunityfunnel.engine.columnar.internal.life;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Two threads, so that what a large organization needs does not hold up a small one. */
public final class LoaderThreads implements Background {
  private final ScheduledThreadPoolExecutor threads;

  public LoaderThreads(String name) {
    threads =
        new ScheduledThreadPoolExecutor(
            2,
            task -> {
              Thread thread = new Thread(task, name);
              thread.setDaemon(true);
              return thread;
            },
            new ThreadPoolExecutor.DiscardPolicy());
    threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  @Override
  public void run(Runnable task) {
    threads.execute(task);
  }

  @Override
  public void runAfter(Duration delay, Runnable task) {
    threads.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Starts nothing any more and waits for what runs. Nothing is interrupted: that would close files
   * under an embedded store.
   */
  public void close(Duration atMost) {
    threads.shutdown();
    try {
      threads.awaitTermination(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
