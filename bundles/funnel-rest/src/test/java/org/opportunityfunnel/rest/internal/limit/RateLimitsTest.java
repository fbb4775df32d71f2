package org.opportunityfunnel.rest.internal.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.rest.internal.RestOptions.RateLimit;

class RateLimitsTest {
  private final RateLimits limits = new RateLimits(() -> 0);

  @Test
  void thereIsNoneUntilOneIsSet() {
    assertEquals(Optional.empty(), limits.now());
    limits.set(Optional.of(new RateLimit(2, 60)));
    assertEquals(2, limits.now().orElseThrow().take(RateLimiterTest.caller("o", "a")).limit());
    limits.set(Optional.empty());
    assertEquals(Optional.empty(), limits.now());
  }

  @Test
  void onlyAnotherLimitStartsAnew() {
    limits.set(Optional.of(new RateLimit(2, 60)));
    RateLimiter first = limits.now().orElseThrow();
    limits.set(Optional.of(new RateLimit(2, 60)));
    assertSame(first, limits.now().orElseThrow());
    limits.set(Optional.of(new RateLimit(3, 60)));
    assertNotSame(first, limits.now().orElseThrow());
  }
}
