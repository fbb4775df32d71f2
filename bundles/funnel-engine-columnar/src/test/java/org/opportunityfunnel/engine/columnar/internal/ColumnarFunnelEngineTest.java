package org.opportunityfunnel.engine.columnar.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.opportunityfunnel.api.engine.EngineStatus.State;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.FunnelView;
import org.opportunityfunnel.api.engine.StageCounting;
import org.opportunityfunnel.api.engine.ViewSize;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.store.ChangingStore;
import org.opportunityfunnel.testkit.store.InMemoryStore;

/** The component with its own threads, over a store whose scans can be held up. */
@Timeout(60)
class ColumnarFunnelEngineTest {
  private static final FunnelQuery QUERY =
      Answers.query(Long.MIN_VALUE, 1_000, StageCounting.VISITED);

  private final CountDownLatch scanBegan = new CountDownLatch(1);
  private final CountDownLatch scanMayGoOn = new CountDownLatch(1);
  private final ColumnarFunnelEngine engine = new ColumnarFunnelEngine(2, Duration.ofSeconds(20));

  @AfterEach
  void close() {
    scanMayGoOn.countDown();
    engine.close();
  }

  @Test
  void nothingToAnswerFromUntilTheFirstLoadIsComplete() throws Exception {
    engine.addStore(heldUp());
    assertTrue(scanBegan.await(20, TimeUnit.SECONDS));
    assertEquals(Optional.empty(), engine.view("orga_slow"));
    assertEquals(State.LOADING, engine.status().state());
    scanMayGoOn.countDown();
    assertEquals(1, view("orga_slow").catalog().version());
    assertEquals(State.READY, engine.status().state());
  }

  @Test
  void aSlowOrganizationHoldsNoOtherUp() throws Exception {
    engine.addStore(heldUp());
    assertTrue(scanBegan.await(20, TimeUnit.SECONDS));
    assertEquals(0, view("orga_other").catalog().version());
    assertEquals(Optional.empty(), engine.view("orga_slow"));
  }

  @Test
  void closedMeansGoneAlsoForViewsFromBefore() {
    engine.addStore(InMemoryStore.of("orga_a", data()));
    FunnelView view = view("orga_a");
    assertEquals(List.of(), view.stages(QUERY));
    assertFalse(view.hasOpportunitiesOf("u"));
    assertEquals(new ViewSize(0, 0), view.size());
    assertEquals(Long.MIN_VALUE, view.settledAt());
    engine.close();
    assertGone(() -> engine.view("orga_a"));
    assertGone(view::catalog);
    assertGone(view::size);
    assertGone(view::settledAt);
    assertGone(() -> view.hasOpportunitiesOf("u"));
    assertGone(() -> view.stages(QUERY));
    assertGone(() -> view.totals(QUERY));
    assertEquals(State.FAILED, engine.status().state());
    engine.changed("orga_a", 2);
    engine.removeStore(InMemoryStore.EMPTY);
  }

  @Test
  void aPipelineThatIsNotThereIsNotFound() {
    engine.addStore(InMemoryStore.of("orga_a", data()));
    FunnelView view = view("orga_a");
    FunnelQuery other =
        new FunnelQuery(
            "pipe_other",
            0,
            1,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            StageCounting.VISITED);
    FunnelException failure = assertThrows(FunnelException.class, () -> view.stages(other));
    assertEquals(ErrorCode.NOT_FOUND, failure.code());
  }

  @Test
  void anOldViewStaysRightWhenANewVersionComes() {
    ChangingStore store = new ChangingStore(InMemoryStore.of("orga_a", data()));
    engine.addStore(store);
    FunnelView old = view("orga_a");
    store.become(InMemoryStore.EMPTY.with("orga_a", OrganizationData.EMPTY, 2));
    engine.changed("orga_a", 2);
    while (view("orga_a").catalog().version() < 2) {
      Thread.onSpinWait();
    }
    assertEquals(1, old.catalog().version());
    assertEquals(List.of(), old.totals(QUERY));
  }

  @Test
  void settingsHaveDefaultsAndOddOnesAreBounded() throws Exception {
    assertEquals(2, ColumnarSettings.class.getMethod("threads").getDefaultValue());
    assertEquals(10, ColumnarSettings.class.getMethod("drainSeconds").getDefaultValue());
    for (int threads : new int[] {Integer.MIN_VALUE, 0, Integer.MAX_VALUE}) {
      ColumnarFunnelEngine bounded = new ColumnarFunnelEngine(threads, Duration.ZERO);
      assertEquals("columnar", bounded.name());
      bounded.close();
    }
  }

  private static OrganizationData data() {
    return OrganizationData.of(List.of(Histories.P), List.of(), List.of());
  }

  private FunnelView view(String organization) {
    while (true) {
      Optional<FunnelView> view = engine.view(organization);
      if (view.isPresent()) {
        return view.get();
      }
      Thread.onSpinWait();
    }
  }

  private static void assertGone(Executable call) {
    FunnelException failure = assertThrows(FunnelException.class, call);
    assertEquals(ErrorCode.GONE, failure.code());
  }

  private HeldUpStore heldUp() {
    InMemoryStore content = InMemoryStore.of("orga_slow", data());
    return new HeldUpStore(content, "orga_slow", scanBegan, scanMayGoOn);
  }
}
