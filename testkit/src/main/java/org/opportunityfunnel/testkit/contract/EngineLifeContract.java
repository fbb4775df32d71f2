package org.opportunityfunnel.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.engine.EngineStatus;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.FunnelView;
import org.opportunityfunnel.api.engine.UserTotalsSums;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.data.Sketch;
import org.opportunityfunnel.testkit.engine.EngineQueries;
import org.opportunityfunnel.testkit.oracle.Oracle;
import org.opportunityfunnel.testkit.oracle.OracleRequest;
import org.opportunityfunnel.testkit.random.RandomCase;
import org.opportunityfunnel.testkit.random.RandomCases;
import org.opportunityfunnel.testkit.store.ChangingStore;
import org.opportunityfunnel.testkit.store.InMemoryStore;

/** Loading, new versions, several organizations, many callers, and the end. */
interface EngineLifeContract extends EngineHarness {
  OracleRequest SALES = OracleRequest.allTime("sales");
  int CALLERS = 4;
  int ROUNDS = 20;

  @Test
  default void organizationWithoutDataHasAnEmptyViewOfVersionZero() throws Exception {
    try (RunningEngine running = start(InMemoryStore.EMPTY)) {
      FunnelView view = Await.view(running, "orga_unknown", 0);
      assertEquals(0, view.catalog().version());
      assertTrue(view.catalog().pipelines().isEmpty());
    }
  }

  @Test
  default void loadedEngineHasANameAndIsReady() throws Exception {
    try (EngineCase engine = new EngineCase(this, opportunities(1))) {
      EngineStatus status = engine.running().engine().status();
      assertEquals(EngineStatus.State.READY, status.state(), status::toString);
      assertEquals(engine.running().engine().name(), status.name());
      assertTrue(status.name().matches("[a-z0-9-]+"), status.name());
    }
  }

  @Test
  default void organizationsAreKeptApart() throws Exception {
    InMemoryStore store =
        InMemoryStore.EMPTY
            .with("orga_one", opportunities(1), 3)
            .with("orga_two", opportunities(2), 7);
    try (RunningEngine running = start(store)) {
      assertEquals(1, count(Await.view(running, "orga_one", 3)));
      assertEquals(2, count(Await.view(running, "orga_two", 7)));
      assertEquals(0, Await.view(running, "orga_three", 0).catalog().version());
    }
  }

  @Test
  default void newVersionTakesThePlaceOfTheOlderAfterItsNotice() throws Exception {
    ChangingStore store = new ChangingStore(InMemoryStore.of("orga", opportunities(1)));
    try (RunningEngine running = start(store)) {
      FunnelView older = Await.view(running, "orga", 1);
      store.become(InMemoryStore.EMPTY.with("orga", opportunities(5), 2));
      running.notices().changed("orga", 2);
      FunnelView newer = Await.view(running, "orga", 2);
      assertEquals(2, newer.catalog().version());
      assertEquals(5, count(newer));
      assertEquals(1, older.catalog().version());
      assertOneOrGone(older);
    }
  }

  @Test
  default void organizationThatGetsItsFirstDataIsSeen() throws Exception {
    ChangingStore store = new ChangingStore(InMemoryStore.EMPTY);
    try (RunningEngine running = start(store)) {
      Await.view(running, "orga", 0);
      store.become(InMemoryStore.of("orga", opportunities(3)));
      running.notices().changed("orga", 1);
      assertEquals(3, count(Await.view(running, "orga", 1)));
    }
  }

  @Test
  default void manyNoticesEndAtTheLastVersion() throws Exception {
    ChangingStore store = new ChangingStore(InMemoryStore.EMPTY);
    try (RunningEngine running = start(store)) {
      for (int version = 1; version <= ROUNDS; version++) {
        store.become(InMemoryStore.EMPTY.with("orga", opportunities(version), version));
        running.notices().changed("orga", version);
      }
      assertEquals(ROUNDS, count(Await.view(running, "orga", ROUNDS)));
    }
  }

  @Test
  default void closedEngineAndItsViewsAreGone() throws Exception {
    RunningEngine running = start(InMemoryStore.of("orga", opportunities(1)));
    FunnelView view = Await.view(running, "orga", 1);
    FunnelQuery query = query(opportunities(1));
    running.close();
    assertGone(() -> running.engine().view("orga"));
    assertGone(() -> view.stages(query));
    assertGone(() -> view.totals(query));
    assertGone(() -> view.hasOpportunitiesOf("u"));
    assertGone(view::catalog);
  }

  @Test
  default void manyCallersGetTheSameAnswers() throws Exception {
    RandomCase one = RandomCase.of(RandomCases.seeds(1).findFirst().orElseThrow());
    try (EngineCase engine = new EngineCase(this, one.organization())) {
      ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
      try {
        Callable<Void> caller =
            () -> {
              for (int round = 0; round < ROUNDS; round++) {
                for (OracleRequest request : one.requests()) {
                  engine.assertAgrees(request, one.filter(request));
                }
              }
              return null;
            };
        List<Future<Void>> running = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
          running.add(callers.submit(caller));
        }
        for (Future<Void> future : running) {
          future.get();
        }
      } finally {
        callers.shutdownNow();
      }
    }
  }

  private static OrganizationData opportunities(int count) {
    Sketch sketch = new Sketch().pipeline("sales", "new +won -lost");
    for (int i = 0; i < count; i++) {
      sketch.story("oppo_" + i, "u", 100L, "0 new", "10 won");
    }
    return sketch.data();
  }

  private static FunnelQuery query(OrganizationData data) {
    return EngineQueries.of(new Oracle(data), SALES, Optional.empty());
  }

  private static long count(FunnelView view) {
    List<UserTotalsSums> users = view.totals(query(opportunities(1)));
    return users.stream().mapToLong(user -> user.sums().count()).sum();
  }

  /** A view may be lost to an engine that keeps one version only; it never gives another's sums. */
  private static void assertOneOrGone(FunnelView view) {
    try {
      assertEquals(1, count(view));
    } catch (FunnelException failure) {
      assertEquals(ErrorCode.GONE, failure.code());
    }
  }

  private static void assertGone(Runnable call) {
    FunnelException failure = assertThrows(FunnelException.class, call::run);
    assertEquals(ErrorCode.GONE, failure.code());
  }
}
