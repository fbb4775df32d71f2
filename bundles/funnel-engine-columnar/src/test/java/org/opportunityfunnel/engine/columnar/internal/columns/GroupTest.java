package org.opportunityfunnel.engine.columnar.internal.columns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupTest {
  private static final int[] RANKS = {0, 2, 99};

  @ParameterizedTest
  @CsvSource({
    // start, as of, matters, is within
    "-9223372036854775808, 9223372036854775807, true, true",
    "10, 31, true, true",
    "10, 30, true, false",
    "11, 31, true, false",
    "30, 31, true, false",
    "31, 99, false, false",
    "0, 11, true, false",
    "0, 10, false, false",
  })
  void lostBetween10And30(long reportStart, long asOf, boolean matters, boolean isWithin) {
    Group group = group(State.LOST, 30);
    assertEquals(matters, group.matters(reportStart, asOf));
    assertEquals(isWithin, group.isWithin(reportStart, asOf));
  }

  @Test
  void theOpenAlwaysMatterAndWhatLiesAsideIsNeverWithin() {
    assertEquals(true, group(State.OPEN, Long.MAX_VALUE).matters(1_000, 2_000));
    assertEquals(false, group(State.OPEN, Long.MAX_VALUE).isWithin(1_000, 2_000));
    assertEquals(false, group(State.ASIDE, 30).isWithin(Long.MIN_VALUE, Long.MAX_VALUE));
  }

  @Test
  void timesLieStepByStep() {
    Group group = group(State.LOST, 30);
    assertEquals(100, group.column(0) + 4);
    assertEquals(102, group.column(0) + 6);
    assertEquals(103, group.column(1) + 4);
    assertEquals(108, group.endColumn() + 6);
    assertEquals(3, group.shape().times());
    assertEquals(2, group(State.OPEN, 30).shape().times());
  }

  private static Group group(int state, long lastEnd) {
    return new Group(new Shape(RANKS, 2, state), 4, 7, 100, 10, 30, lastEnd);
  }
}
