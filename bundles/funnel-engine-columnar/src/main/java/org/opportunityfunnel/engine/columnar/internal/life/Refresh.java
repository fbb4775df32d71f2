package org.opportunityfunnel.engine.columnar.internal.life;

import java.time.Duration;
import java.util.Optional;
import org.opportunityfunnel.api.error.FunnelException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that is done in the background whenever somebody asks for it, never twice at a time. All who
 * ask while it is under way are served by one more run. After a failure it runs again when somebody
 * asks, and by itself: after 1 second, then 2, 4, … at most 60. A failure is logged when it is
 * another than the one before. Thread-safe.
 */
final class Refresh {
  private static final Logger LOG = LoggerFactory.getLogger(Refresh.class);
  private static final long LONGEST_DELAY_SECONDS = 60;

  private final String name;
  private final Runnable work;
  private final Background background;
  private boolean asked;
  private boolean running;
  private boolean retryPending;
  private boolean closed;
  private int failures;
  private String failure;

  /**
   * @param name what the work does, for the log
   */
  Refresh(String name, Runnable work, Background background) {
    this.name = name;
    this.work = work;
    this.background = background;
  }

  /** Asks for a run that begins after this call. */
  synchronized void request() {
    asked = true;
    if (!running && !closed) {
      running = true;
      background.run(this::run);
    }
  }

  private void run() {
    synchronized (this) {
      asked = false;
      if (closed) {
        running = false;
        return;
      }
    }
    try {
      work.run();
      succeeded();
    } catch (RuntimeException | Error problem) {
      // Errors too: out of memory, or a class that went with its bundle, may be over next time.
      failed(problem);
    }
    synchronized (this) {
      running = false;
      if (asked) {
        request();
      }
    }
  }

  private synchronized void succeeded() {
    if (failure != null && !closed) {
      LOG.info("{}: works again", name);
    }
    failure = null;
    failures = 0;
  }

  private synchronized void failed(Throwable problem) {
    if (closed) {
      return;
    }
    String detail = oneLine(problem);
    if (!detail.equals(failure)) {
      // A FunnelException's sentence says it all; what nobody expected needs its trace.
      LOG.warn("{}: {}", name, detail, problem instanceof FunnelException ? null : problem);
    }
    failure = detail;
    failures++;
    if (!retryPending) {
      retryPending = true;
      background.runAfter(delay(failures), this::retry);
    }
  }

  private synchronized void retry() {
    retryPending = false;
    request();
  }

  private static Duration delay(int failures) {
    return Duration.ofSeconds(Math.min(LONGEST_DELAY_SECONDS, 1L << Math.min(failures - 1, 6)));
  }

  private static String oneLine(Throwable problem) {
    String message = problem.getMessage();
    return message == null || message.isBlank()
        ? problem.getClass().getSimpleName()
        : message.strip().lines().findFirst().orElseThrow();
  }

  /** Why the last run failed, in one line; empty if it did not. */
  synchronized Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  /** Starts no more runs. */
  synchronized void close() {
    closed = true;
  }
}
