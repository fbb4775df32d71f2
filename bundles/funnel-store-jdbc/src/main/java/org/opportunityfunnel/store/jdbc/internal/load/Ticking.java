package org.opportunityfunnel.store.jdbc.internal.load;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does a load's long work on a thread of its own, while the calling one gives signs of life and
 * looks whether the load is still wanted.
 */
final class Ticking {
  private static final long INTERVAL_MILLIS = 50;

  private static final Logger LOG = LoggerFactory.getLogger(Ticking.class);

  private final Runnable tick;
  private final Runnable checkpoint;
  private final StopSwitch stop;

  /**
   * Of a load.
   *
   * @param tick called now and then
   * @param checkpoint called now and then; throws to have the load stopped
   */
  Ticking(Runnable tick, Runnable checkpoint, StopSwitch stop) {
    this.tick = tick;
    this.checkpoint = checkpoint;
    this.stop = stop;
  }

  /**
   * What the work gives or throws; why it was stopped, if it was. An interrupt is the checkpoint's
   * to judge, and does not end the waiting: a load is acknowledged or refused, never left in doubt.
   */
  <T> T run(Work<T> work) throws SQLException {
    FutureTask<T> task = new FutureTask<>(work);
    new Thread(task, "funnel-import").start();
    boolean interrupted = false;
    boolean alive = true;
    Optional<RuntimeException> unwanted = Optional.empty();
    try {
      while (true) {
        try {
          return task.get(INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          alive = alive && ticked();
          unwanted = unwanted.or(this::unwanted);
          unwanted.ifPresent(this::stop);
        } catch (InterruptedException e) {
          interrupted = true;
          unwanted = unwanted.or(this::unwantedIfInterrupted);
          unwanted.ifPresent(this::stop);
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

  private Optional<RuntimeException> unwanted() {
    try {
      checkpoint.run();
      return Optional.empty();
    } catch (RuntimeException why) {
      return Optional.of(why);
    }
  }

  private Optional<RuntimeException> unwantedIfInterrupted() {
    Thread.currentThread().interrupt();
    try {
      return unwanted();
    } finally {
      Thread.interrupted();
    }
  }

  private void stop(RuntimeException why) {
    try {
      stop.stop(why);
    } catch (SQLException e) {
      // It ends where it would be settled, and this is tried again before.
      LOG.warn("The statement of a stopped import can't be cancelled: {}", e.getMessage());
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

  private SQLException thrown(Throwable cause) {
    if (cause instanceof SQLException sql) {
      // Whatever failed in the database then, it was not to go on.
      stop.reason()
          .ifPresent(
              why -> {
                throw why;
              });
      return sql;
    }
    if (cause instanceof RuntimeException runtime) {
      throw runtime;
    }
    throw (Error) cause;
  }
}
