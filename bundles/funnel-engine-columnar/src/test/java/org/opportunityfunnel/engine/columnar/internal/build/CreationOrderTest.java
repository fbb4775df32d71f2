package org.opportunityfunnel.engine.columnar.internal.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CreationOrderTest {

  @Test
  void ascendsAndKeepsTheOrderOfEqualOnes() {
    assertOrder(new int[] {1, 3, 0, 2, 4}, 7, -2, 7, 5, 9);
  }

  @Test
  void nothing() {
    assertOrder(new int[] {});
  }

  @Test
  void datesAsFarApartAsInstantsGo() {
    long first = Instant.MIN.getEpochSecond();
    long last = Instant.MAX.getEpochSecond();
    assertOrder(new int[] {1, 2, 0}, last, first, 0);
  }

  @Test
  void tooManyForOnePackedLong() {
    int size = 1 << 10;
    long[] seconds = new long[size];
    int[] expected = new int[size];
    for (int i = 0; i < size; i++) {
      seconds[i] = i % 2 == 0 ? Instant.MAX.getEpochSecond() : Instant.MIN.getEpochSecond();
      expected[i / 2 + (i % 2 == 0 ? size / 2 : 0)] = i;
    }
    assertOrder(expected, seconds);
  }

  private static void assertOrder(int[] expected, long... seconds) {
    GrowingLongs list = new GrowingLongs();
    for (long second : seconds) {
      list.add(second);
    }
    assertArrayEquals(expected, CreationOrder.of(list));
  }
}
