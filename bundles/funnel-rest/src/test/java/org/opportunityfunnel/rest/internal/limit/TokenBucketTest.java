package org.opportunityfunnel.rest.internal.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.opportunityfunnel.rest.internal.limit.TokenBucket.Decision;

class TokenBucketTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void aBurstThenASteadyRate() {
    TokenBucket bucket = new TokenBucket(4, 2, 0);
    assertEquals(new Decision(true, 4, 3, 1), bucket.take(0));
    assertEquals(new Decision(true, 4, 2, 1), bucket.take(0));
    assertEquals(new Decision(true, 4, 1, 2), bucket.take(0));
    assertEquals(new Decision(true, 4, 0, 2), bucket.take(0));
    assertEquals(new Decision(false, 4, 0, 1), bucket.take(0));
    assertEquals(new Decision(false, 4, 0, 1), bucket.take(SECOND / 2 - 1));
    assertEquals(new Decision(true, 4, 0, 2), bucket.take(SECOND / 2));
    assertEquals(new Decision(true, 4, 1, 2), bucket.take(SECOND / 2 + SECOND));
    assertEquals(new Decision(true, 4, 3, 1), bucket.take(100 * SECOND));
  }

  @Test
  void aRefusedRequestIsToldWhenItsTokenComes() {
    TokenBucket bucket = new TokenBucket(1, 60, 0);
    bucket.take(0);
    assertEquals(new Decision(false, 1, 0, 60), bucket.take(0));
    assertEquals(new Decision(false, 1, 0, 30), bucket.take(30 * SECOND));
    assertEquals(new Decision(false, 1, 0, 1), bucket.take(59 * SECOND + SECOND / 2));
    assertEquals(true, bucket.take(60 * SECOND).allowed());
  }

  @Test
  void aTimeSourceMayStartAnywhereAndWrap() {
    long start = Long.MAX_VALUE - SECOND / 2;
    TokenBucket bucket = new TokenBucket(1, 1, start);
    assertEquals(true, bucket.take(start).allowed());
    assertEquals(false, bucket.take(start + SECOND / 4).allowed());
    assertEquals(true, bucket.take(start + SECOND).allowed());
  }
}
