package org.opportunityfunnel.rest.internal.limit;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.opportunityfunnel.api.security.Caller;

/**
 * One bucket a key. Memory is bounded: past {@link #MAX_BUCKETS} keys the buckets that are full
 * again, and so say nothing, are dropped. Thread-safe.
 */
public final class RateLimiter {
  static final int MAX_BUCKETS = 10_000;

  private record Key(String organization, String id) {}

  private final int requests;
  private final int seconds;
  private final LongSupplier nanoTime;
  private final Map<Key, TokenBucket> buckets = new ConcurrentHashMap<>();

  /**
   * A limit for each key.
   *
   * @param requests so many at once, and so many in each span of {@code seconds} on average; at
   *     least 1
   * @param seconds at least 1
   * @param nanoTime nanoseconds from any origin, never going back
   */
  public RateLimiter(int requests, int seconds, LongSupplier nanoTime) {
    this.requests = requests;
    this.seconds = seconds;
    this.nanoTime = Objects.requireNonNull(nanoTime);
  }

  TokenBucket.Decision take(Caller caller) {
    long now = nanoTime.getAsLong();
    if (buckets.size() >= MAX_BUCKETS) {
      buckets.values().removeIf(bucket -> bucket.isFull(now));
    }
    return buckets
        .computeIfAbsent(
            new Key(caller.organization(), caller.id()),
            key -> new TokenBucket(requests, seconds, now))
        .take(now);
  }

  int size() {
    return buckets.size();
  }
}
