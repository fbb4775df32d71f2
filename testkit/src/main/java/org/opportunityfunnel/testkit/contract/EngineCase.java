package org.opportunityfunnel.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.FunnelView;
import org.opportunityfunnel.api.engine.UserStageSums;
import org.opportunityfunnel.api.engine.UserTotalsSums;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.store.Selection;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.engine.EngineQueries;
import org.opportunityfunnel.testkit.oracle.Oracle;
import org.opportunityfunnel.testkit.oracle.OracleRequest;
import org.opportunityfunnel.testkit.random.RandomCases;
import org.opportunityfunnel.testkit.store.InMemoryStore;

/** One organization in a running engine, with the oracle beside it. */
final class EngineCase implements AutoCloseable {
  static final String ORGANIZATION = "orga_contract";

  private final InMemoryStore store;
  private final long version;
  private final RunningEngine running;
  private final FunnelView view;
  private final Oracle oracle;

  /** The oracle sees the records as the engine does, in the same order. */
  EngineCase(EngineHarness harness, OrganizationData data) throws Exception {
    this(InMemoryStore.of(ORGANIZATION, data), harness);
  }

  private EngineCase(InMemoryStore store, EngineHarness harness) throws Exception {
    this(store, harness.start(store));
  }

  /** The store's present version, which the engine at work is about to have. */
  EngineCase(InMemoryStore store, RunningEngine running) {
    this.store = store;
    this.running = running;
    this.version = store.version(ORGANIZATION);
    this.view = Await.view(running, ORGANIZATION, version);
    this.oracle = new Oracle(store.data(ORGANIZATION).orElseThrow());
  }

  RunningEngine running() {
    return running;
  }

  FunnelView view() {
    return view;
  }

  Oracle oracle() {
    return oracle;
  }

  FunnelQuery query(OracleRequest request, Optional<Filter> filter) {
    Optional<Selection> selection =
        filter.map(one -> store.select(ORGANIZATION, version, one).orElseThrow());
    return EngineQueries.of(oracle, request, selection);
  }

  List<UserStageSums> stages(OracleRequest request, Optional<Filter> filter) {
    return view.stages(query(request, filter));
  }

  List<UserTotalsSums> totals(OracleRequest request, Optional<Filter> filter) {
    return view.totals(query(request, filter));
  }

  /** Both reports are what the oracle says. */
  void assertAgrees(OracleRequest request, Optional<Filter> filter) throws Exception {
    Expected expected = new Expected(oracle, request);
    List<String> differences = new ArrayList<>(expected.differences(stages(request, filter)));
    differences.addAll(expected.totalsDifferences(totals(request, filter)));
    RandomCases.explained(oracle, request, () -> assertNone(differences));
  }

  /** The same of a request without a saved search. */
  void assertAgrees(OracleRequest request) throws Exception {
    assertAgrees(request, Optional.empty());
  }

  /** Both reports are what the oracle says, or each that is not is refused as INVALID. */
  void assertAgreesOrInvalid(OracleRequest request, Optional<Filter> filter) throws Exception {
    Expected expected = new Expected(oracle, request);
    List<String> differences = new ArrayList<>();
    unlessInvalid(() -> differences.addAll(expected.differences(stages(request, filter))));
    unlessInvalid(() -> differences.addAll(expected.totalsDifferences(totals(request, filter))));
    RandomCases.explained(oracle, request, () -> assertNone(differences));
  }

  private static void unlessInvalid(Runnable comparison) {
    try {
      comparison.run();
    } catch (FunnelException e) {
      assertEquals(ErrorCode.INVALID, e.code(), e::toString);
    }
  }

  private static void assertNone(List<String> differences) {
    if (!differences.isEmpty()) {
      fail("engine and oracle differ\n" + String.join("\n", differences));
    }
  }

  @Override
  public void close() {
    running.close();
  }
}
