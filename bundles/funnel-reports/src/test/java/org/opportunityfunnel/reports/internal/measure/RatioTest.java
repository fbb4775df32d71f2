package org.opportunityfunnel.reports.internal.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioTest {

  @ParameterizedTest(name = "{0} of {1} with count {2} is {3}")
  @CsvSource({
    "0, 0, 0, ",
    "5, 5, 0, ",
    "0, 0, 3, 0.0",
    "7, 0, 3, 0.0",
    "-7, 0, 3, 0.0",
    "0, 7, 3, 0.0",
    "0, -7, 3, 0.0",
    "1, 2, 2, 0.5",
    "1, 3, 3, 0.3333333333333333",
    "2, 3, 3, 0.6666666666666666",
    "2246, 12688, 13087, 0.17701765447667087",
    "-1, 4, 1, -0.25",
    "-1, -4, 1, 0.25",
    "5, 4, 1, 1.25",
    "9223372036854775807, 9223372036854775807, 1, 1.0",
    "-9223372036854775808, 9223372036854775807, 1, -1.0"
  })
  void dividesUnroundedAndNeverGivesANegativeZero(
      long part, long whole, long count, Double expected) {
    assertEquals(expected, Ratio.of(part, whole, count));
  }
}
