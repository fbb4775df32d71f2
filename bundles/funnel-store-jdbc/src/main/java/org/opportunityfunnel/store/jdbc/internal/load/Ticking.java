package org.opportunityfunnel.store.jdbc.internal.load;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does long work on a thread of its own while the calling one gives signs of life. */
final class Ticking {
  private static final long INTERVAL_MILLIS = 50;

  private static final Logger LOG = LoggerFactory.getLogger(Ticking.class);

  private final Runnable tick;

  Ticking(Runnable tick) {
    this.tick = tick;
  }

  /**
   * What the work gives or throws. An interrupt does not end it: a load is acknowledged or refused,
   * never left in doubt.
   */
  <T> T run(Work<T> work) throws SQLException {
    FutureTask<T> task = new FutureTask<>(work);
    new Thread(task, "funnel-import").start();
    boolean interrupted = false;
    boolean alive = true;
    try {
      while (true) {
        try {
          return task.get(INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          alive = alive && ticked();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw thrown(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Whether to go on ticking: a listener that fails must not leave the work in doubt. */
  private boolean ticked() {
    try {
      tick.run();
      return true;
    } catch (RuntimeException e) {
      LOG.warn("The progress of an import can't be told any more: {}", e.toString());
      return false;
    }
  }

  /** Work that fails with nothing checked but what the database throws. */
  interface Work<T> extends Callable<T> {
    @Override
    T call() throws SQLException;
  }

  private static SQLException thrown(Throwable cause) {
    if (cause instanceof SQLException sql) {
      return sql;
    }
    if (cause instanceof RuntimeException runtime) {
      throw runtime;
    }
    throw (Error) cause;
  }
}
