package org.opportunityfunnel.rest.internal.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.security.Caller;

class RateLimiterTest {
  private final AtomicLong clock = new AtomicLong();

  static Caller caller(String organization, String id) {
    return new Caller(id, organization, Optional.empty(), Set.of(), Optional.empty());
  }

  @Test
  void everyKeyHasItsOwnBucket() {
    RateLimiter limiter = new RateLimiter(1, 1, clock::get);
    assertTrue(limiter.take(caller("o", "a")).allowed());
    assertFalse(limiter.take(caller("o", "a")).allowed());
    assertTrue(limiter.take(caller("o", "b")).allowed());
    assertTrue(limiter.take(caller("p", "a")).allowed());
  }

  @Test
  void memoryIsBoundedAndUsedUpBucketsAreKept() {
    RateLimiter limiter = new RateLimiter(2, 100, clock::get);
    for (int i = 0; i < RateLimiter.MAX_BUCKETS - 1; i++) {
      limiter.take(caller("o", "k" + i));
    }
    clock.set(49_000_000_000L);
    limiter.take(caller("o", "busy"));
    limiter.take(caller("o", "busy"));
    assertEquals(RateLimiter.MAX_BUCKETS, limiter.size());
    clock.set(51_000_000_000L);
    limiter.take(caller("o", "next"));
    assertEquals(2, limiter.size());
    assertFalse(limiter.take(caller("o", "busy")).allowed());
  }
}
