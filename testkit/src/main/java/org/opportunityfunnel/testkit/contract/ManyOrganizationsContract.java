package org.opportunityfunnel.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.FunnelView;
import org.opportunityfunnel.api.store.Selection;
import org.opportunityfunnel.testkit.engine.EngineQueries;
import org.opportunityfunnel.testkit.oracle.Oracle;
import org.opportunityfunnel.testkit.oracle.OracleRequest;
import org.opportunityfunnel.testkit.random.RandomCase;
import org.opportunityfunnel.testkit.random.RandomCases;
import org.opportunityfunnel.testkit.store.InMemoryStore;

/**
 * Random organizations side by side in one store, each asked one report by one of several callers
 * at once: every third one for totals, the others for stages. For engines whose database takes its
 * time over each load and statement; {@link FunnelEngineContract} starts one for each organization.
 */
public interface ManyOrganizationsContract extends EngineHarness {
  long VERSION = 1;
  int CALLERS = 4;

  /** The random organizations that one store holds, by the name that {@link #name} gives. */
  static InMemoryStore store(List<RandomCase> cases) {
    InMemoryStore store = InMemoryStore.EMPTY;
    for (RandomCase one : cases) {
      store = store.with(name(one), one.organization(), VERSION);
    }
    return store;
  }

  /** What the case's organization is called in the store. */
  static String name(RandomCase one) {
    return "orga_" + one.seed();
  }

  @Test
  default void sumsOfOrganizationsSideBySideAreThoseOfTheOracle() throws Exception {
    List<RandomCase> cases =
        RandomCases.seeds(randomCases()).mapToObj(seed -> RandomCase.of(seed)).toList();
    InMemoryStore store = store(cases);
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try (RunningEngine running = start(store)) {
      List<Future<?>> answers = new ArrayList<>();
      for (RandomCase one : cases) {
        answers.add(callers.submit(() -> assertAgrees(one, running, store)));
      }
      for (Future<?> answer : answers) {
        answer.get();
      }
    } finally {
      callers.shutdownNow();
    }
  }

  private static Void assertAgrees(RandomCase one, RunningEngine running, InMemoryStore store)
      throws Exception {
    OracleRequest request = one.requests().get((int) (one.seed() % one.requests().size()));
    Oracle oracle = new Oracle(one.organization());
    Optional<Selection> selection =
        one.filter(request).map(filter -> store.select(name(one), VERSION, filter).orElseThrow());
    FunnelQuery query = EngineQueries.of(oracle, request, selection);
    FunnelView view = Await.view(running, name(one), VERSION);
    Expected expected = new Expected(oracle, request);
    List<String> differences =
        one.seed() % 3 == 0
            ? expected.totalsDifferences(view.totals(query))
            : expected.differences(view.stages(query));
    if (!differences.isEmpty()) {
      RandomCases.explained(
          oracle,
          request,
          () -> {
            throw new AssertionError(
                "replay with -Dfunnel.seed=" + one.seed() + "\n" + String.join("\n", differences));
          });
    }
    return null;
  }
}
