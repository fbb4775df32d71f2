package org.opportunityfunnel.engine.columnar.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.store.OpportunityStore;
import org.opportunityfunnel.engine.columnar.internal.build.ColumnsBuilder;
import org.opportunityfunnel.engine.columnar.internal.build.Layout;
import org.opportunityfunnel.engine.columnar.internal.sums.Workers;
import org.opportunityfunnel.testkit.engine.EngineQueries;
import org.opportunityfunnel.testkit.oracle.Oracle;
import org.opportunityfunnel.testkit.oracle.OracleRequest;
import org.opportunityfunnel.testkit.random.RandomCase;
import org.opportunityfunnel.testkit.random.RandomCases;
import org.opportunityfunnel.testkit.store.InMemoryStore;

/** No answer depends on how rows are stored, nor on where chunks end. */
class LayoutTest {
  private static final String ORGANIZATION = "orga_layout";
  private static final double ALWAYS = Double.MAX_VALUE;
  private static final List<Layout> OTHERS =
      List.of(
          new Layout(1, false, 0),
          new Layout(1, false, ALWAYS),
          new Layout(3, false, ALWAYS),
          new Layout(2, true, ALWAYS),
          new Layout(99, true, 0));

  @Test
  void everyLayoutAnswersAlike() {
    RandomCases.check(
        500,
        one -> {
          InMemoryStore store = InMemoryStore.of(ORGANIZATION, one.organization());
          Oracle oracle = new Oracle(one.organization());
          Answers expected = load(store, Layout.DEFAULT);
          for (Layout layout : OTHERS) {
            Answers actual = load(store, layout);
            for (OracleRequest request : one.requests()) {
              FunnelQuery query = query(one, store, oracle, request);
              assertEquals(expected.stages(query), actual.stages(query), layout.toString());
              assertEquals(expected.totals(query), actual.totals(query), layout.toString());
            }
          }
        });
  }

  private static Answers load(OpportunityStore store, Layout layout) {
    ColumnsBuilder builder = new ColumnsBuilder(layout);
    store.scan(ORGANIZATION, builder);
    return new Answers(builder.finish(), new Workers(0));
  }

  private static FunnelQuery query(
      RandomCase one, InMemoryStore store, Oracle oracle, OracleRequest request) {
    return EngineQueries.of(
        oracle,
        request,
        one.filter(request).map(filter -> store.select(ORGANIZATION, 1, filter).orElseThrow()));
  }
}
