package org.opportunityfunnel.store.jdbc.internal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.store.ImportProgress.State;

class MeterTest {
  private final List<State> told = new ArrayList<>();
  private long now;

  @Test
  void tellsAtOnceOfAFileAndThenEveryTenthOfASecond() {
    Meter meter = new Meter(told::add, () -> now, () -> {});
    meter.expect(1_000);
    meter.enter("user.json");
    for (int i = 0; i < 30; i++) {
      now += 10_000_000;
      meter.readRecord();
      meter.readBytes(7);
    }
    meter.stores();
    assertEquals(
        List.of(
            new State("user.json", 0, 0, 1_000),
            new State("user.json", 10, 70, 1_000),
            new State("user.json", 20, 140, 1_000),
            new State("user.json", 30, 210, 1_000),
            new State("", 30, 210, 1_000)),
        told);
  }

  @Test
  void theCheckpointEndsTheReading() {
    Meter meter =
        new Meter(
            told::add,
            () -> now,
            () -> {
              throw new IllegalStateException("closing");
            });
    assertThrows(IllegalStateException.class, () -> meter.readBytes(1));
  }
}
