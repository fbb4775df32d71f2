package org.opportunityfunnel.engine.columnar.internal.columns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @Test
  void negativeIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Ints.copyOf(new int[] {5, -1}, 2));
  }
}
