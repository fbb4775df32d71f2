package org.opportunityfunnel.engine.columnar.internal.columns;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opportunityfunnel.api.store.Selection;

class IntsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "255, 1",
    "256, 2",
    "65535, 2",
    "65536, 4",
    "2147483647, 4",
  })
  void narrowestTypeThatHoldsTheGreatest(int greatest, int bytesEach) {
    Ints column = Ints.copyOf(new int[] {0, greatest, 7, -1}, 3);
    assertEquals(0, column.get(0));
    assertEquals(greatest, column.get(1));
    assertEquals(7, column.get(2));
    assertEquals(3L * bytesEach, column.bytes());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 255, 65_535, 65_536})
  void copiesAndAddsWhatIsAtThosePlaces(int greatest) {
    Ints column = Ints.copyOf(new int[] {5, greatest, 7}, 3);
    int[] copied = {-1, -1, -1};
    column.copy(new int[] {9, 1, 0}, 1, 3, copied);
    assertArrayEquals(new int[] {-1, greatest, 5}, copied);
    long[] sums = {100, 0, 0, 200};
    column.addTo(sums, new int[] {1, 2}, new int[] {2, -1}, 2, 1);
    assertArrayEquals(new long[] {107, 0, 0, 200L + greatest}, sums);
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 255, 65_535, 65_536})
  void findsTheKeysThatASelectionHasAndThoseThatItLeavesOut(int greatest) {
    Ints column = Ints.copyOf(new int[] {5, 6, greatest, 7, 8}, 5);
    BitSet keys = new BitSet();
    keys.set(5, 8);
    Selection selection = Selection.of(keys);
    int[] found = new int[4];
    assertEquals(2, column.find(selection, true, 1, 5, found));
    assertArrayEquals(new int[] {1, 3}, Arrays.copyOf(found, 2));
    assertEquals(2, column.find(selection, false, 1, 5, found));
    assertArrayEquals(new int[] {2, 4}, Arrays.copyOf(found, 2));
  }

  @Test
  void negativeIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Ints.copyOf(new int[] {5, -1}, 2));
  }
}
