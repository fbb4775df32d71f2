package org.opportunityfunnel.rest.internal.limit;

/**
 * A bucket of tokens that fills at a steady rate. A request takes one; without one it is refused.
 * Full at first. Thread-safe.
 */
final class TokenBucket {
  private static final double NANOS = 1e9;

  /** What a request is told. {@code resetSeconds}: see {@link TokenBucket#take}. */
  record Decision(boolean allowed, int limit, int remaining, int resetSeconds) {}

  private final int capacity;
  private final double perNano;
  private double tokens;
  private long asOf;

  /**
   * A full bucket.
   *
   * @param capacity how many requests may come at once
   * @param seconds how long it takes to fill from empty
   * @param now the time source's nanoseconds
   */
  TokenBucket(int capacity, int seconds, long now) {
    this.capacity = capacity;
    this.perNano = capacity / (seconds * NANOS);
    this.tokens = capacity;
    this.asOf = now;
  }

  /**
   * Takes a token if there is one. The reset is the time in whole seconds, rounded up, until the
   * bucket is full again; of a refused request, until there is a token for it, at least 1.
   */
  synchronized Decision take(long now) {
    fill(now);
    boolean allowed = tokens >= 1;
    if (allowed) {
      tokens -= 1;
    }
    double missing = allowed ? capacity - tokens : 1 - tokens;
    int reset = (int) Math.max(1, Math.ceil(missing / perNano / NANOS));
    return new Decision(allowed, capacity, (int) tokens, reset);
  }

  /** Whether it is as good as a new one. */
  synchronized boolean isFull(long now) {
    fill(now);
    return tokens >= capacity;
  }

  private void fill(long now) {
    long elapsed = now - asOf;
    if (elapsed > 0) {
      tokens = Math.min(capacity, tokens + elapsed * perNano);
      asOf = now;
    }
  }
}
