package org.opportunityfunnel.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.store.OpportunitySink;

/**
 * A process that loads is killed; what it acknowledged is there, and of every load all or nothing.
 */
@ParameterizedClass
@EnumSource(StoreUnderTest.class)
class KilledProcessTest {
  @Parameter StoreUnderTest database;

  private static final int COUNT = 20_000;
  private static final long SEED = Long.getLong("funnel.seed", System.nanoTime());

  @TempDir Path data;

  @Test
  void nothingAcknowledgedIsLostAndNoHalfLoadIsSeen() throws Exception {
    Random random = new Random(SEED);
    int acknowledged = 0;
    for (int round = 0; round < 5; round++) {
      // The first round ends right after a load was acknowledged, the others anywhere.
      acknowledged = killed(round == 0 ? 0 : 1 + random.nextInt(25), round == 0);
      Collection<Integer> loads = loads().values();
      String seen = "replay with -Dfunnel.seed=%d: %s".formatted(SEED, loads);
      assertTrue(loads.stream().allMatch(size -> size == COUNT), seen);
      assertTrue(loads.size() >= acknowledged, seen);
    }
  }

  /** Kills the process so many lines after its first load; how many loads it acknowledged. */
  private int killed(int lines, boolean atAcknowledgement) throws Exception {
    try (StoreProcess process =
        StoreProcess.start(database.address(data), "load", Integer.toString(COUNT))) {
      int acknowledged = 0;
      int left = lines;
      for (String line = process.next(); line != null; line = process.next()) {
        boolean done = line.startsWith("acknowledged ");
        assertTrue(done || line.startsWith("working "), line);
        acknowledged += done ? 1 : 0;
        if (atAcknowledgement ? done : acknowledged > 0 && left-- == 0) {
          process.kill();
          return acknowledged;
        }
      }
      throw new AssertionError("it ended by itself");
    }
  }

  /** How many opportunities each load left, every one of them with its change. */
  private Map<String, Integer> loads() {
    Map<String, Integer> loads = new HashMap<>();
    try (OpenStore open = database.open(data)) {
      open.store.scan(
          OpenStore.ORGANIZATION,
          new OpportunitySink() {
            @Override
            public void begin(Catalog catalog, long opportunities) {
              assertEquals(open.version(), catalog.version());
            }

            @Override
            public void opportunity(OpportunityHistory one) {
              assertEquals(1, one.changes().size());
              loads.merge(one.statusId(), 1, Integer::sum);
            }
          });
      return loads;
    }
  }
}
