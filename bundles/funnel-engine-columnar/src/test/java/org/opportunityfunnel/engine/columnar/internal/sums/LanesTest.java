package org.opportunityfunnel.engine.columnar.internal.sums;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.engine.columnar.internal.columns.State;

class LanesTest {

  @ParameterizedTest
  @CsvSource({"0, 0", "0, 2", "1, 0", "6, 1", "60, 3"})
  void everySumHasItsOwnPlaceAndNoneIsLost(int active, int won) {
    Lanes lanes = new Lanes(active, won);
    BitSet taken = new BitSet();
    for (int reached = 0; reached <= active; reached++) {
      for (int state : List.of(State.LOST, State.LEFT, State.OPEN)) {
        take(taken, lanes.ended(reached, state), 3);
      }
    }
    for (int stage = 0; stage < won; stage++) {
      take(taken, lanes.won(stage), 3);
    }
    for (int stage = 0; stage < active; stage++) {
      take(taken, lanes.late(stage), 3);
      take(taken, lanes.skipped(stage), 3);
      take(taken, lanes.indirect(stage), 3);
      take(taken, lanes.seconds(stage), 1);
    }
    take(taken, lanes.secondsToWin(), 1);
    assertEquals(lanes.width(), taken.cardinality());
    assertEquals(lanes.width(), taken.length());
  }

  private static void take(BitSet taken, int lane, int width) {
    assertFalse(taken.get(lane, lane + width).cardinality() > 0, "lane " + lane + " is taken");
    taken.set(lane, lane + width);
  }
}
