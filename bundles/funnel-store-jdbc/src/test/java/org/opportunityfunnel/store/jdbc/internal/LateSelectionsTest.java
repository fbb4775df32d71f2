package org.opportunityfunnel.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opportunityfunnel.store.jdbc.internal.Lines.opportunity;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.store.ImportOptions;
import org.opportunityfunnel.store.jdbc.internal.database.DuckDbProvider;
import org.opportunityfunnel.store.jdbc.internal.database.StoreSettings;

@Timeout(60)
class LateSelectionsTest {
  private static final String ORGANIZATION = "orga";
  private static final Duration FOREVER = Duration.ofDays(1);
  private static final Duration SHORT = Duration.ofMillis(20);

  @Test
  void nobodyIsWaitedForIfNobodyAsks() {
    LateSelections selections = new LateSelections(System::nanoTime, FOREVER, FOREVER);
    selections.await(ORGANIZATION);
    selections.late("another");
    selections.await(ORGANIZATION);
    selections.late(ORGANIZATION);
    selections.served(ORGANIZATION);
    selections.await(ORGANIZATION);
  }

  @Test
  void whoHasGivenUpIsNotWaitedFor() {
    LateSelections selections = new LateSelections(System::nanoTime, SHORT, FOREVER);
    selections.late(ORGANIZATION);
    selections.await(ORGANIZATION);
  }

  @Test
  void aLoadLosesNoMoreThanItMay() {
    LateSelections selections = new LateSelections(System::nanoTime, FOREVER, SHORT);
    selections.late(ORGANIZATION);
    selections.await(ORGANIZATION);
    selections.await(ORGANIZATION);
  }

  @Test
  void anInterruptEndsTheWait() {
    LateSelections selections = new LateSelections(System::nanoTime, FOREVER, FOREVER);
    selections.late(ORGANIZATION);
    Thread.currentThread().interrupt();
    selections.await(ORGANIZATION);
    assertTrue(Thread.interrupted());
  }

  /** As where loads follow each other faster than an engine follows. */
  @Test
  void aLoadWaitsUntilTheEngineHasFollowedAndTheSelectionIsMade(@TempDir Path folder)
      throws InterruptedException {
    EmbeddedStore store =
        new EmbeddedStore(
            new DuckDbProvider(new StoreSettings(folder, 256, 2)),
            new LateSelections(System::nanoTime, FOREVER, FOREVER));
    try {
      load(store, "a");
      load(store, "b");
      assertFalse(store.select(ORGANIZATION, 1, Filter.ALL).isPresent());
      Thread loader = new Thread(() -> load(store, "c"));
      loader.start();
      while (loader.getState() != Thread.State.TIMED_WAITING) {
        assertTrue(loader.isAlive(), "the load did not wait");
        Thread.onSpinWait();
      }
      assertTrue(store.select(ORGANIZATION, 2, Filter.ALL).isPresent());
      loader.join();
      assertEquals(3, store.version(ORGANIZATION));
    } finally {
      store.close();
    }
  }

  private static void load(EmbeddedStore store, String id) {
    store.load(ORGANIZATION, OpenStore.ndjson(opportunity(id, "s")), ImportOptions.DEFAULT);
  }
}
