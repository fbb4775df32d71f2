package org.opportunityfunnel.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.engine.UserStageSums;
import org.opportunityfunnel.api.engine.UserTotalsSums;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.testkit.oracle.Oracle;
import org.opportunityfunnel.testkit.oracle.OracleRequest;
import org.opportunityfunnel.testkit.random.RandomCase;
import org.opportunityfunnel.testkit.random.RandomCases;

/** Random organizations and requests. */
interface RandomHistoriesContract extends EngineHarness {
  @Test
  default void sumsOfRandomHistoriesAreThoseOfTheOracle() {
    RandomCases.check(
        randomCases(),
        one -> {
          try (EngineCase engine = new EngineCase(this, one.organization())) {
            for (OracleRequest request : one.requests()) {
              engine.assertAgrees(request, one.filter(request));
            }
          }
        });
  }

  @Test
  default void identitiesHoldOnRandomHistories() {
    RandomCases.check(
        costlyCases(),
        one -> {
          try (EngineCase engine = new EngineCase(this, one.organization())) {
            for (OracleRequest request : one.requests()) {
              Identities identities = new Identities(engine, request, one.filter(request));
              RandomCases.explained(engine.oracle(), request, identities::assertAll);
            }
          }
        });
  }

  /** "6. The answer does not depend on the order in which records are loaded". */
  @Test
  default void orderOfLoadingDoesNotMatter() {
    RandomCases.check(
        randomCases() / 5,
        one -> {
          try (EngineCase engine = new EngineCase(this, one.organization());
              EngineCase other = new EngineCase(this, one.organization().shuffled(one.seed()))) {
            for (OracleRequest request : one.requests()) {
              RandomCases.explained(
                  new Oracle(one.organization()),
                  request,
                  () -> assertSame(one, request, engine, other));
            }
          }
        });
  }

  private static void assertSame(
      RandomCase one, OracleRequest request, EngineCase engine, EngineCase other) {
    Optional<Filter> filter = one.filter(request);
    Set<UserStageSums> stages = Set.copyOf(engine.stages(request, filter));
    assertEquals(stages, Set.copyOf(other.stages(request, filter)));
    Set<UserTotalsSums> totals = Set.copyOf(engine.totals(request, filter));
    assertEquals(totals, Set.copyOf(other.totals(request, filter)));
  }
}
