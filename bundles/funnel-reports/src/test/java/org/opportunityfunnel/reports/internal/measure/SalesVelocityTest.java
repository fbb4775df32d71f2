package org.opportunityfunnel.reports.internal.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.api.engine.TotalsSums;

class SalesVelocityTest {

  @ParameterizedTest(name = "{0} count, {1} complete, {2} won, {3} cents, {4} s: {5}")
  @CsvSource({
    // without a win
    "0, 0, 0, 0, 0, 0",
    "9, 4, 0, 0, 0, 0",
    // faster than a day counts as a day
    "2, 2, 1, 1000000, 3600, 1000000",
    "2, 2, 1, 1000000, 0, 1000000",
    "2, 2, 1, 1000000, 86400, 1000000",
    // one second more than a day: 1000000 × 86400 ÷ 86401 = 999988.426…
    "2, 2, 1, 1000000, 86401, 999988",
    "1, 1, 1, 1000, 172800, 500",
    // the mean is over the won ones and not rounded: 3 s more than 2 days for both together
    "2, 2, 2, 345603, 345603, 172800",
    // halves go up, also below zero
    "1, 2, 1, 1, 0, 1",
    "1, 2, 1, -1, 0, 0",
    "1, 2, 1, -3, 0, -1",
    "1, 1, 1, 1, 172800, 1",
    "1, 1, 1, -1, 172800, 0",
    // what is multiplied first exceeds 64 bits, the result does not
    "1000000, 1000000, 1, 9223372036854775807, 0, 9223372036854775807",
    "3, 3, 3, 9223372036854775807, 9223372036854775807, 259200"
  })
  void isCountTimesValueWonByCompleteByDays(
      long count, long complete, long won, long value, long seconds, long expected) {
    assertEquals(
        expected, SalesVelocity.of(new TotalsSums(count, complete, won, 0, value, seconds)));
  }

  @Test
  void refusesWhatDoesNotFit() {
    TotalsSums sums = new TotalsSums(2, 1, 1, 0, Long.MAX_VALUE, 0);
    assertThrows(ArithmeticException.class, () -> SalesVelocity.of(sums));
  }
}
