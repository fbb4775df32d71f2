package org.opportunityfunnel.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.opportunityfunnel.store.jdbc.internal.Lines.opportunity;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.store.ImportSource;
import org.opportunityfunnel.api.store.OpportunitySink;

class KeysTest {
  /** More than DuckDB has in one group of rows. */
  private static final int MANY = 130_000;

  @Test
  void eachOpportunityHasItsOwnKeyAfterALargeLoadToo(@TempDir Path folder) {
    try (OpenStore open = new OpenStore(folder)) {
      open.load(new ImportSource.Ndjson(new OpportunityLines("many", MANY)));
      for (int i = 0; i < 3; i++) {
        open.load(opportunity("late_" + i, "many"));
      }
      Set<Integer> keys = new HashSet<>();
      open.store.scan(
          OpenStore.ORGANIZATION,
          new OpportunitySink() {
            @Override
            public void begin(Catalog catalog, long most) {
              assertEquals(MANY + 3, most);
            }

            @Override
            public void opportunity(OpportunityHistory one) {
              keys.add(one.key());
            }
          });
      assertEquals(MANY + 3, keys.size());
    }
  }
}
