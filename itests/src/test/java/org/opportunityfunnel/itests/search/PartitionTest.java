package org.opportunityfunnel.itests.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.FunnelView;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.store.Selection;
import org.opportunityfunnel.testkit.agreement.SearchAgreement;
import org.opportunityfunnel.testkit.engine.EngineQueries;
import org.opportunityfunnel.testkit.engine.OracleEngine;
import org.opportunityfunnel.testkit.oracle.Oracle;
import org.opportunityfunnel.testkit.oracle.OracleRequest;
import org.opportunityfunnel.testkit.random.RandomCase;
import org.opportunityfunnel.testkit.random.RandomCases;
import org.opportunityfunnel.testkit.random.SearchQuestion;

/** "A saved search and its negation partition the report": both reports, every number of them. */
class PartitionTest {
  private static final int ORGANIZATIONS = 25;
  private static final int SEARCHES = 8;

  private final Compiling compiling = new Compiling();
  @TempDir Path folder;

  @Test
  void searchAndItsNegationPartitionBothReports() throws Exception {
    try (DuckDbStore duckDb = new DuckDbStore(folder)) {
      RandomCases.check(ORGANIZATIONS, one -> check(duckDb, one));
    }
  }

  private void check(DuckDbStore duckDb, RandomCase one) {
    String name = duckDb.load(one.organization());
    FunnelView view = new OracleEngine(duckDb.store()).view(name).orElseThrow();
    Oracle oracle = new Oracle(one.organization());
    for (SearchQuestion question : SearchAgreement.searches(one, SEARCHES)) {
      if (!question.isLimited()) {
        Selection kept = select(duckDb, name, question);
        Selection rest = select(duckDb, name, question.negated());
        for (OracleRequest request : one.requests()) {
          assertEquals(
              sums(view, EngineQueries.of(oracle, request, Optional.empty())),
              sums(view, EngineQueries.of(oracle, request, Optional.of(kept)))
                  .plus(sums(view, EngineQueries.of(oracle, request, Optional.of(rest)))),
              question::toString);
        }
      }
    }
  }

  private Selection select(DuckDbStore duckDb, String name, SearchQuestion question) {
    Filter filter = compiling.filter(question, duckDb.store().catalog(name));
    return duckDb.store().select(name, duckDb.store().version(name), filter).orElseThrow();
  }

  private static Sums sums(FunnelView view, FunnelQuery query) {
    return Sums.of(view.stages(query), view.totals(query));
  }
}
