package org.opportunityfunnel.store.jdbc.internal;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opportunityfunnel.testkit.agreement.Agreement;
import org.opportunityfunnel.testkit.agreement.FilterAgreement;

/**
 * Random filters over random records select what a plain evaluation keeps, on both databases. More
 * with {@code -Dfunnel.cases=N}.
 */
class RandomFiltersTest {
  private static final int ORGANIZATIONS = 50;
  private static final int FILTERS = 100;

  @TempDir Path folder;

  @Test
  void selectTheSameOnDuckDb() {
    try (OpenStore open = new OpenStore(folder)) {
      FilterAgreement.check(
          ORGANIZATIONS, FILTERS, new Agreement.Peer<>("DuckDB", new StoreSelecting(open.store)));
    }
  }

  @Test
  void selectTheSameOnPostgreSql() throws Exception {
    try (PostgresCopy copy = new PostgresCopy(folder)) {
      FilterAgreement.check(ORGANIZATIONS, FILTERS, new Agreement.Peer<>("PostgreSQL", copy));
    }
  }
}
