package org.opportunityfunnel.shell.internal.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.opportunityfunnel.shell.internal.funnel.Quitting;

/**
 * The end of the process by a signal, such as by Ctrl-C. It is put off while something is given up
 * and until the command has said what came of that, though not for ever. Thread-safe.
 */
final class ProcessEnd implements Quitting {
  private final CountDownLatch said = new CountDownLatch(1);
  private final Duration patience;
  private Runnable giveUp;
  private boolean guarded;

  /**
   * Of a process that runs.
   *
   * @param patience how long the end is put off at most
   */
  ProcessEnd(Duration patience) {
    this.patience = patience;
  }

  @Override
  public synchronized Guard guard(Runnable todo) {
    giveUp = todo;
    guarded = true;
    return this::release;
  }

  private synchronized void release() {
    giveUp = null;
  }

  private synchronized Runnable taken() {
    Runnable taken = giveUp;
    giveUp = null;
    return taken;
  }

  private synchronized boolean wasGuarded() {
    return guarded;
  }

  /** Runs the command whose words are waited for; gives what it gives. */
  <T> T during(Callable<T> command) throws Exception {
    try {
      return command.call();
    } finally {
      said.countDown();
    }
  }

  /** To be called when the process is told to end; it may end when this returns. */
  void await() {
    if (!wasGuarded()) {
      return;
    }
    Runnable todo = taken();
    if (todo != null) {
      todo.run();
    }
    try {
      said.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
