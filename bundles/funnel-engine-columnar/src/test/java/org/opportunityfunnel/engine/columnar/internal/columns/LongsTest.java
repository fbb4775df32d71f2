package org.opportunityfunnel.engine.columnar.internal.columns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 4",
    "2147483647, 4",
    "2147483648, 8",
    "-2147483648, 4",
    "-2147483649, 8",
    "9223372036854775807, 8",
    "-9223372036854775808, 8",
  })
  void intsWhereAllFit(long extreme, int bytesEach) {
    Longs column = Longs.copyOf(new long[] {3, extreme, Long.MAX_VALUE}, 2);
    assertEquals(3, column.get(0));
    assertEquals(extreme, column.get(1));
    assertEquals(2L * bytesEach, column.bytes());
  }

  @ParameterizedTest
  @CsvSource({
    "-9223372036854775808, 0",
    "4, 0",
    "5, 0",
    "6, 1",
    "7, 1",
    "8, 3",
    "9, 3",
    "10, 4",
    "9223372036854775807, 4",
  })
  void lowerBoundIsTheFirstThatIsAtLeast(long value, int expected) {
    assertEquals(expected, Longs.copyOf(new long[] {5, 7, 7, 9}, 4).lowerBound(value));
  }
}
