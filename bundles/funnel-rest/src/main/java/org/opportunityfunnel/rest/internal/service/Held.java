package org.opportunityfunnel.rest.internal.service;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;

/**
 * A service that comes and goes. Who asks while it is away, such as during an update of its bundle,
 * waits a bounded time for the next one. Thread-safe.
 */
public final class Held<T> {
  private final String what;
  private final Duration atMost;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrival = lock.newCondition();
  private volatile T service;

  /**
   * Holds nothing yet.
   *
   * @param what names the service in the sentence that a caller sees when it does not come
   * @param atMost how long {@link #get} waits
   */
  public Held(String what, Duration atMost) {
    this.what = what;
    this.atMost = atMost;
  }

  /** Takes the place of the one that was held. */
  public void set(T arrived) {
    lock.lock();
    try {
      service = Objects.requireNonNull(arrived);
      arrival.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Lets go of that service; does nothing if another one has taken its place already. */
  public void clear(T departed) {
    lock.lock();
    try {
      if (service == departed) {
        service = null;
      }
    } finally {
      lock.unlock();
    }
  }

  /** The service if it is there now. */
  public Optional<T> now() {
    return Optional.ofNullable(service);
  }

  /**
   * The service, waited for if need be.
   *
   * @throws FunnelException UNAVAILABLE if it does not come in time
   */
  public T get() {
    T present = service;
    return present != null ? present : await();
  }

  private T await() {
    long left = atMost.toNanos();
    try {
      lock.lockInterruptibly();
      try {
        while (service == null) {
          if (left <= 0) {
            throw unavailable();
          }
          left = arrival.awaitNanos(left);
        }
        return service;
      } finally {
        lock.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable();
    }
  }

  private FunnelException unavailable() {
    return new FunnelException(
        ErrorCode.UNAVAILABLE, "There is no " + what + " at the moment; try again soon.");
  }
}
