package org.opportunityfunnel.store.jdbc.internal;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.opportunityfunnel.testkit.agreement.Agreement;
import org.opportunityfunnel.testkit.agreement.FilterAgreement;

/**
 * Random filters over random records select what a plain evaluation keeps, on both databases. More
 * with {@code -Dfunnel.cases=N}.
 */
@ParameterizedClass
@EnumSource(StoreUnderTest.class)
class RandomFiltersTest {
  @Parameter StoreUnderTest database;

  private static final int ORGANIZATIONS = 25;
  private static final int FILTERS = 100;

  @TempDir Path folder;

  @Test
  void selectTheSame() {
    try (OpenStore open = database.open(folder)) {
      FilterAgreement.check(
          ORGANIZATIONS,
          FILTERS,
          new Agreement.Peer<>(database.name(), new StoreSelecting(open.store)));
    }
  }
}
