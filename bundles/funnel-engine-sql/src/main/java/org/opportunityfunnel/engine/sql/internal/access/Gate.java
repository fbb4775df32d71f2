package org.opportunityfunnel.engine.sql.internal.access;

import java.time.Duration;
import java.util.function.Supplier;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;

/** Lets calls in until it is closed, and knows when the last of them has finished. Thread-safe. */
public final class Gate {
  private final String engine;
  private int inside;
  private boolean closed;

  /** The gate of the engine of that name. */
  public Gate(String engine) {
    this.engine = engine;
  }

  /**
   * Makes the call inside the gate.
   *
   * @throws FunnelException GONE if the gate is closed; the call is not made then
   */
  public <T> T through(Supplier<T> call) {
    enter();
    try {
      return call.get();
    } finally {
      leave();
    }
  }

  private synchronized void enter() {
    if (closed) {
      throw new FunnelException(ErrorCode.GONE, "The engine " + engine + " is closed.");
    }
    inside++;
  }

  private synchronized void leave() {
    inside--;
    notifyAll();
  }

  /** Lets no call in any more and waits for those inside, at most that long. */
  public synchronized void close(Duration atMost) {
    closed = true;
    long deadline = System.nanoTime() + atMost.toNanos();
    try {
      for (long left = atMost.toNanos(); inside > 0 && left > 0; ) {
        wait(left / 1_000_000 + 1);
        left = deadline - System.nanoTime();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  public synchronized boolean isClosed() {
    return closed;
  }
}
