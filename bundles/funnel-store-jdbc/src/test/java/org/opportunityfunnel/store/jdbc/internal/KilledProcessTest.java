package org.opportunityfunnel.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  private static final long SEED = Long.getLong("funnel.seed", System.nanoTime());

  /** How often each is killed: {@code -Dfunnel.kills=100} for long runs. */
  private static final int KILLS = Integer.getInteger("funnel.kills", 2);

  @TempDir Path data;

  private final Random random = new Random(SEED);

  /** Imports that take a second, and loads as small as those of events, many in a second. */
  @ParameterizedTest
  @CsvSource({"20_000, 25", "5, 60"})
  void nothingAcknowledgedIsLostAndNoHalfLoadIsSeen(String count, int mostLines) throws Exception {
    int size = Integer.parseInt(count.replace("_", ""));
    int there = 0;
    for (int round = 0; round < KILLS; round++) {
      // The first round ends right after a load was acknowledged, the others anywhere.
      int lines = round == 0 ? 0 : random.nextInt(mostLines);
      int acknowledged = killed(size, there, lines);
      Collection<Integer> loads = loads().values();
      String seen = "replay with -Dfunnel.seed=%d: %s".formatted(SEED, loads);
      assertTrue(loads.stream().allMatch(found -> found == size), seen);
      assertTrue(loads.size() >= there + acknowledged, seen);
      there = loads.size();
    }
    System.out.printf("%s: %d kills, %d loads of %d are whole%n", database, KILLS, there, size);
  }

  /**
   * Kills the process so many lines after its first one of a load, and a moment later; how many
   * loads it acknowledged.
   */
  private int killed(int size, int first, int lines) throws Exception {
    try (StoreProcess process =
        StoreProcess.start(
            database.address(data), "load", Integer.toString(size), Integer.toString(first))) {
      int acknowledged = 0;
      int left = lines;
      for (String line = process.next(); line != null; line = process.next()) {
        boolean done = line.startsWith("acknowledged ");
        assertTrue(done || line.startsWith("working "), line);
        acknowledged += done ? 1 : 0;
        if (lines == 0 ? done : left-- == 0) {
          LockSupport.parkNanos(lines == 0 ? 0 : random.nextInt(20_000_000));
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
