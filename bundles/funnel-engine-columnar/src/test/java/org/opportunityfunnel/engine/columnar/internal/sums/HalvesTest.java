package org.opportunityfunnel.engine.columnar.internal.sums;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HalvesTest {

  @Test
  void sumsOfHalvesJoinToTheExactSumOrFail() {
    Random random = new Random(11);
    int failed = 0;
    for (int i = 0; i < 20_000; i++) {
      BigInteger exact = BigInteger.ZERO;
      long low = 0;
      long high = 0;
      for (int n = random.nextInt(6); n >= 0; n--) {
        long amount = random.nextBoolean() ? random.nextLong() : -random.nextLong() >> 40;
        exact = exact.add(BigInteger.valueOf(amount));
        low += part(amount, Halves.LOW);
        high += part(amount, Halves.HIGH);
      }
      if (exact.bitLength() < Long.SIZE) {
        assertEquals(exact.longValueExact(), Halves.join(low, high));
      } else {
        failed++;
        long lowSum = low;
        long highSum = high;
        assertThrows(ArithmeticException.class, () -> Halves.join(lowSum, highSum));
      }
    }
    assertEquals(true, failed > 100, "sums that do not fit were among them");
  }

  @Test
  void theLastThatFitsAtBothEnds() {
    for (long extreme : new long[] {Long.MIN_VALUE, Long.MAX_VALUE, -1, 0, 1L << 32}) {
      assertEquals(extreme, Halves.join(part(extreme, Halves.LOW), part(extreme, Halves.HIGH)));
      assertEquals(extreme, part(extreme, Halves.WHOLE));
    }
  }

  private static long part(long amount, Halves halves) {
    return amount >> halves.shift() & halves.mask();
  }
}
