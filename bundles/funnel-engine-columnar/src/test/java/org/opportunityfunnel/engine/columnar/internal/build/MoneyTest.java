package org.opportunityfunnel.engine.columnar.internal.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.model.StatusType;
import org.opportunityfunnel.api.model.ValuePeriod;

class MoneyTest {

  @ParameterizedTest
  @CsvSource({
    "1000, ONE_TIME, 50,  ACTIVE, 1000,  500, true",
    "1000, ANNUAL,   50,  ACTIVE, 1000,  500, true",
    "1000, MONTHLY,  50,  ACTIVE, 12000, 6000, true",
    "1000, MONTHLY,  50,  WON,    12000, 12000, true",
    "1000, MONTHLY,  50,  LOST,   12000, 0, true",
    "1000, ONE_TIME, 50,  ,       1000,  500, true",
    "1000, ONE_TIME, ,    ACTIVE, 1000,  0, true",
    "1000, ONE_TIME, ,    WON,    1000,  1000, true",
    "    , MONTHLY,  50,  ACTIVE, 0,     0, true",
    "1,    ONE_TIME, 50,  ACTIVE, 1,     1, true",
    "1,    ONE_TIME, 49,  ACTIVE, 1,     0, true",
    "-1,   ONE_TIME, 50,  ACTIVE, -1,    0, true",
    "-1,   ONE_TIME, 51,  ACTIVE, -1,    -1, true",
    "-3,   ONE_TIME, 50,  ACTIVE, -3,    -1, true",
    "9223372036854775807,  ONE_TIME, 100, ACTIVE, 9223372036854775807, 9223372036854775807, true",
    "-9223372036854775808, ONE_TIME, 100, ACTIVE, -9223372036854775808, -9223372036854775808, true",
    "9223372036854775807,  MONTHLY,  100, ACTIVE, 0, 0, false",
  })
  void annualizedAndExpected(
      Long value,
      ValuePeriod period,
      Integer confidence,
      StatusType present,
      long annualized,
      long expected,
      boolean fits) {
    assertEquals(
        new Money(annualized, expected, fits),
        Money.of(opportunity(value, period, confidence), present));
  }

  @Test
  void halfUpToTheCentWhateverTheAmount() {
    Random random = new Random(3);
    for (int i = 0; i < 10_000; i++) {
      long value = random.nextLong() >> random.nextInt(64);
      int confidence = random.nextInt(101);
      BigDecimal exact =
          new BigDecimal(BigInteger.valueOf(value).multiply(BigInteger.valueOf(confidence)), 2);
      long expected =
          exact.add(new BigDecimal("0.5")).setScale(0, RoundingMode.FLOOR).longValueExact();
      Money money =
          Money.of(opportunity(value, ValuePeriod.ONE_TIME, confidence), StatusType.ACTIVE);
      assertEquals(expected, money.expected(), value + " × " + confidence + " %");
    }
  }

  private static OpportunityHistory opportunity(
      Long value, ValuePeriod period, Integer confidence) {
    return new OpportunityHistory(
        0, "o", null, "s", value, period, confidence, Instant.EPOCH, null, List.of());
  }
}
