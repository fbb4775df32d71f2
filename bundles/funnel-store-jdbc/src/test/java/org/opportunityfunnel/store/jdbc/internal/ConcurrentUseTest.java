package org.opportunityfunnel.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.store.ImportSource;
import org.opportunityfunnel.api.store.OpportunitySink;

/**
 * Loads and reads at the same time. Load number n leaves n opportunities more and sets every one's
 * status to n, so that a version tells what must be seen in it.
 */
@ParameterizedClass
@EnumSource(StoreUnderTest.class)
class ConcurrentUseTest {
  @Parameter StoreUnderTest database;

  private static final int STEP = 300;
  private static final int LOADS = 12;

  @TempDir Path temporary;

  @Test
  void eachScanSeesOneVersionAndEachSelectionTheAskedOne() throws Exception {
    try (OpenStore open = database.open(temporary)) {
      open.load(new ImportSource.Ndjson(new OpportunityLines("v1", STEP)));
      ExecutorService threads = Executors.newFixedThreadPool(3);
      try {
        AtomicInteger seen = new AtomicInteger();
        Future<?> loads = threads.submit(() -> load(open));
        Future<?> scans =
            threads.submit(
                () -> {
                  Set<Long> versions = new HashSet<>();
                  while (!loads.isDone()) {
                    versions.add(scan(open));
                    seen.set(versions.size());
                  }
                });
        Future<?> selections =
            threads.submit(
                () -> {
                  while (!loads.isDone()) {
                    select(open);
                  }
                });
        loads.get();
        scans.get();
        selections.get();
        assertTrue(seen.get() > 1, "scans saw one version only");
        assertEquals(LOADS, scan(open));
      } finally {
        threads.shutdownNow();
      }
    }
  }

  private static void load(OpenStore open) {
    for (int n = 2; n <= LOADS; n++) {
      StringBuilder lines = new StringBuilder();
      for (int i = 0; i < n * STEP; i++) {
        lines.append(
            "{'_type':'Opportunity','id':'v1_%d','status_id':'v%d','date_created':'2026-01-01'}\n"
                .formatted(i, n));
      }
      assertEquals(n, open.load(lines.toString()).version());
      assertEquals(n, open.version());
    }
  }

  private static long scan(OpenStore open) {
    long before = open.version();
    long[] version = new long[1];
    int[] count = new int[1];
    open.store.scan(
        OpenStore.ORGANIZATION,
        new OpportunitySink() {
          @Override
          public void begin(Catalog catalog, long opportunities) {
            version[0] = catalog.version();
            assertEquals(version[0] * STEP, opportunities);
          }

          @Override
          public void opportunity(OpportunityHistory one) {
            count[0]++;
            assertEquals("v" + version[0], one.statusId());
          }
        });
    assertEquals(version[0] * STEP, count[0]);
    assertTrue(version[0] >= before, "an older version than the present one");
    return version[0];
  }

  private static void select(OpenStore open) {
    long version = open.version();
    open.store
        .select(OpenStore.ORGANIZATION, version, Filter.ALL)
        .ifPresent(selection -> assertEquals(version * STEP, selection.size()));
  }
}
