package org.opportunityfunnel.testkit.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.api.model.StatusType;
import org.opportunityfunnel.api.model.ValuePeriod;
import org.opportunityfunnel.testkit.data.OpportunityDraft;
import org.opportunityfunnel.testkit.data.OpportunityRecord;
import org.opportunityfunnel.testkit.data.Sketch;

class ArithmeticTest {

  @ParameterizedTest
  @CsvSource({
    "0, 7, 0", "1, 2, 1", "-1, 2, 0", "3, 2, 2", "-3, 2, -1", "-5, 2, -2", "149, 100, 1",
    "150, 100, 2", "-150, 100, -1", "-151, 100, -2", "7, 1, 7", "-7, 1, -7", "1, 3, 0", "2, 3, 1",
  })
  void halfUpIsTowardsPlusInfinity(String dividend, String divisor, String expected) {
    BigInteger quotient = HalfUp.divide(new BigInteger(dividend), new BigInteger(divisor));
    assertEquals(new BigInteger(expected), quotient);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "100,   ONE_TIME, 50,   ACTIVE, 100,  50",
        "100,   null,     50,   ACTIVE, 100,  50",
        "100,   ANNUAL,   50,   ACTIVE, 100,  50",
        "100,   MONTHLY,  50,   ACTIVE, 1200, 600",
        "null,  MONTHLY,  50,   ACTIVE, 0,    0",
        "100,   ONE_TIME, null, ACTIVE, 100,  0",
        "100,   ONE_TIME, null, WON,    100,  100",
        "100,   ONE_TIME, 70,   LOST,   100,  0",
        "100,   ONE_TIME, 70,   null,   100,  70",
        "1,     ONE_TIME, 50,   ACTIVE, 1,    1",
        "-1,    ONE_TIME, 50,   ACTIVE, -1,   0",
        "1,     ONE_TIME, 49,   ACTIVE, 1,    0",
        "-1,    MONTHLY,  50,   ACTIVE, -12,  -6",
      })
  void valuesAreAnnualizedAndExpected(
      Long value,
      ValuePeriod period,
      Integer confidence,
      StatusType present,
      long annualized,
      long expected) {
    OpportunityRecord one =
        new OpportunityDraft("a", "s", Sketch.at(0))
            .value(value, period)
            .confidence(confidence)
            .done();
    assertEquals(BigInteger.valueOf(annualized), Money.annualized(one));
    assertEquals(BigInteger.valueOf(expected), Money.expected(one, Optional.ofNullable(present)));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "0, 0, 0, null",
        "5, 9, 0, null",
        "1, 0, 1, 0.0",
        "0, -5, 1, 0.0",
        "1, 3, 3, 0.3333333333333333"
      })
  void ratesAreNullOfNothingAndZeroOverZero(long x, long whole, long count, Double expected) {
    assertEquals(
        expected,
        Rate.of(BigInteger.valueOf(x), BigInteger.valueOf(whole), BigInteger.valueOf(count)));
  }

  /** count, complete, won, value won, seconds to win; cents a day. */
  @ParameterizedTest
  @CsvSource({
    "2, 2, 1, 1000000, 3600, 1000000",
    "2, 2, 1, 1000000, 86400, 1000000",
    "2, 2, 1, 1000000, 172800, 500000",
    "1, 1, 1, 10, 129600, 7",
    "3, 2, 2, 1, 0, 2",
    "3, 2, 2, -1, 0, -1",
    "10, 4, 3, 700, 1000000, 454",
    "5, 2, 0, 0, 0, 0",
  })
  void velocityIsExactUntilItsOneRounding(
      long count, long complete, long won, long valueWon, long seconds, long expected) {
    ExactTotalsSums sums =
        new ExactTotalsSums(
            BigInteger.valueOf(count),
            BigInteger.valueOf(complete),
            BigInteger.valueOf(won),
            BigInteger.valueOf(valueWon),
            BigInteger.valueOf(valueWon),
            BigInteger.valueOf(seconds));
    assertEquals(
        expected,
        TotalsAnswer.addTo(JsonNodeFactory.instance.objectNode(), sums)
            .get("sales_velocity")
            .longValue());
  }

  @Test
  void idsOrderByCodePoint() {
    assertEquals(-1, Integer.signum(CodePoints.ORDER.compare("\uFFFD", "😀")));
    assertEquals(1, Integer.signum(CodePoints.ORDER.compare("ab", "a")));
    assertEquals(0, CodePoints.ORDER.compare("a", "a"));
  }
}
