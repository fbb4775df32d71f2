package org.opportunityfunnel.formats.internal.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarTest {

  @ParameterizedTest
  @CsvSource({
    "100, 0, 100, 800, 0",
    "100, 100, 100, 800, 800",
    "50, 10, 100, 400, 80",
    "1, 0, 1000000, 2, 0",
    "1, 1, 1000000, 2, 2",
    "0, 0, 100, 0, 0",
    "0, 0, 0, 0, 0",
    "-5, 1, 100, 0, 0",
    "9223372036854775807, 0, 9223372036854775807, 800, 0",
    "10, 20, 20, 400, 400",
  })
  void isAsLongAsItsCountIsOfTheMost(
      long count, long lost, long most, double length, double lostLength) {
    Bar bar = new Bar(800, count, lost, most);
    assertEquals(length, bar.length(), 1e-9);
    assertEquals(lostLength, bar.lost(), 1e-9);
  }
}
