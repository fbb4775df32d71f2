package org.opportunityfunnel.reports.internal.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfUpTest {

  @ParameterizedTest(name = "{0} ÷ {1} is {2}")
  @CsvSource({
    "0, 1, 0",
    "1, 2, 1",
    "-1, 2, 0",
    "3, 2, 2",
    "-3, 2, -1",
    "1, 3, 0",
    "2, 3, 1",
    "-1, 3, 0",
    "-2, 3, -1",
    "5, 10, 1",
    "-5, 10, 0",
    "-15, 10, -1",
    "-16, 10, -2",
    "4, 9, 0",
    "9223372036854775807, 1, 9223372036854775807",
    "-9223372036854775808, 1, -9223372036854775808",
    "9223372036854775807, 2, 4611686018427387904",
    "-9223372036854775807, 2, -4611686018427387903",
    "-9223372036854775808, 2, -4611686018427387904",
    "9223372036854775807, 9223372036854775807, 1",
    "-9223372036854775808, 9223372036854775807, -1",
    "4611686018427387903, 9223372036854775807, 0",
    "4611686018427387904, 9223372036854775807, 1"
  })
  void roundsHalvesTowardsPlusInfinity(long sum, long count, long expected) {
    assertEquals(expected, HalfUp.mean(sum, count));
    assertEquals(expected, HalfUp.divide(BigInteger.valueOf(sum), BigInteger.valueOf(count)));
  }

  @Test
  void agreesWithDecimalArithmetic() {
    long seed = Long.getLong("funnel.seed", 20260101L);
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      long sum = random.nextLong() >> random.nextInt(64);
      long count = 1 + (random.nextLong() >>> (1 + random.nextInt(62))) / 2;
      BigDecimal half = new BigDecimal("0.5");
      long expected =
          new BigDecimal(sum)
              .divide(new BigDecimal(count), 40, RoundingMode.FLOOR)
              .add(half)
              .setScale(0, RoundingMode.FLOOR)
              .longValueExact();
      String which = sum + " ÷ " + count + ", replay with -Dfunnel.seed=" + seed;
      assertEquals(expected, HalfUp.mean(sum, count), which);
    }
  }

  @Test
  void refusesAQuotientThatDoesNotFit() {
    BigInteger tooLarge = BigInteger.valueOf(Long.MAX_VALUE).add(BigInteger.ONE);
    assertThrows(ArithmeticException.class, () -> HalfUp.divide(tooLarge, BigInteger.ONE));
  }
}
