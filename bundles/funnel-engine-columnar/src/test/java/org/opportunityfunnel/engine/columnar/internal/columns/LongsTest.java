package org.opportunityfunnel.engine.columnar.internal.columns;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(longs = {-8, 1L << 40, Long.MIN_VALUE})
  void sumsAndComparesWhatIsAtThosePlaces(long odd) {
    Longs column = Longs.copyOf(new long[] {99, 5, odd, 7}, 4);
    int[] rows = {0, 1, 0, 2};
    long[] sums = {-1, -1, -1, -1};
    column.sumUp(1, rows, 1, 4, sums);
    assertArrayEquals(new long[] {-1, odd, odd + 5, odd + 12}, sums);
    column.copy(1, rows, 1, 4, sums);
    assertArrayEquals(new long[] {odd, 5, 7, odd + 12}, sums);
    int[] codes = {100, 200, 300, 400};
    column.addIfBelow(6, 1, rows, 3, 3, codes);
    assertArrayEquals(new int[] {103, odd < 6 ? 203 : 200, 303, 400}, codes);
    column.addIfBelow(Long.MIN_VALUE, 1, rows, 4, 3, codes);
    assertArrayEquals(new int[] {103, odd < 6 ? 203 : 200, 303, 400}, codes);
    column.addIfBelow(Long.MAX_VALUE, 1, rows, 4, 5, codes);
    assertArrayEquals(new int[] {108, odd < 6 ? 208 : 205, 308, 405}, codes);
    long[] added = {100, 0, 200};
    column.addTo(added, new int[] {2, 3}, new int[] {1, -1}, 2, 1);
    assertArrayEquals(new long[] {107, 0, 200 + odd}, added);
  }
}
