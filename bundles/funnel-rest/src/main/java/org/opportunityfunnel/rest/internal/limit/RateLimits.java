package org.opportunityfunnel.rest.internal.limit;

import java.util.Optional;
import java.util.function.LongSupplier;
import org.opportunityfunnel.rest.internal.RestOptions.RateLimit;

/**
 * The limit that holds now, or none. Another limit starts anew for all keys; the same one again
 * changes nothing. Thread-safe.
 */
public final class RateLimits {

  private record Current(Optional<RateLimit> limit, Optional<RateLimiter> limiter) {}

  private final LongSupplier nanoTime;
  private volatile Current current = new Current(Optional.empty(), Optional.empty());

  /**
   * No limit yet.
   *
   * @param nanoTime nanoseconds from any origin, never going back
   */
  public RateLimits(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** From now on this limit holds; empty for none. */
  public synchronized void set(Optional<RateLimit> limit) {
    if (!current.limit.equals(limit)) {
      current =
          new Current(limit, limit.map(l -> new RateLimiter(l.requests(), l.seconds(), nanoTime)));
    }
  }

  Optional<RateLimiter> now() {
    return current.limiter;
  }
}
