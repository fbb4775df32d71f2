package org.opportunityfunnel.reports.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.FunnelView;
import org.opportunityfunnel.api.engine.UserStageSums;
import org.opportunityfunnel.api.engine.UserTotalsSums;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.report.StagesReport;
import org.opportunityfunnel.reports.internal.fake.FakeView;
import org.opportunityfunnel.reports.internal.fake.Sample;

/** When an engine computes, and when what it computed before is the answer. */
@Timeout(60)
class KeptAnswersTest {
  private final ReportsFixture fixture = new ReportsFixture(Duration.ofDays(1));

  private int computed() {
    return fixture.view.queries().size();
  }

  @Test
  void computesEqualRequestsOnce() {
    StagesReport first = fixture.stages(Map.of());
    assertSame(first, fixture.stages(Map.of()));
    assertSame(first, fixture.stages(Map.of("stage_counting", "visited")));
    assertEquals(1, computed());
    List<Map<String, ?>> others =
        List.of(
            Map.of("stage_counting", "reached"),
            Map.of("include", List.of("outcomes")),
            Map.of("users", List.of("user_b", "user_a")),
            Map.of("users", List.of("user_a", "user_b")),
            Map.of("type", "created-cohort", "cohort_relative_range", "today"));
    for (int i = 0; i < others.size(); i++) {
      fixture.stages(others.get(i));
      fixture.stages(others.get(i));
      assertEquals(i + 2, computed(), others.get(i).toString());
    }
    fixture.reports.totals(Sample.everyone(), Sample.request(Map.of()));
    assertEquals(others.size() + 2, computed());
  }

  @Test
  void sharesNothingBetweenCallersWhoSeeDifferentUsers() {
    fixture.stages(Map.of());
    for (String user : List.of("user_a", "user_b")) {
      StagesReport seen = fixture.reports.stages(Sample.seeing(user), Sample.request(Map.of()));
      assertEquals(List.of(user), seen.data().stream().map(one -> one.userId()).toList());
    }
    assertEquals(3, computed());
  }

  @Test
  void isNeverStale() {
    StagesReport old = fixture.stages(Map.of());
    FakeView newer = Sample.view(6);
    fixture.engine.become(newer);
    StagesReport report = fixture.stages(Map.of());
    assertEquals(6, report.meta().dataVersion());
    assertNotSame(old, report);
    assertEquals(1, newer.queries().size());
    // The same version number of other data, as of another store.
    FakeView other = new FakeView(Sample.catalog(6), List.of("user_c"));
    fixture.engine.become(other);
    assertEquals("user_c", fixture.stages(Map.of()).data().get(0).userId());
  }

  @Test
  void computesAnewWhatAnExchangedEngineAnswered() {
    fixture.stages(Map.of());
    fixture.services.engines().remove(fixture.engine);
    fixture.services.engines().add(fixture.engine, ReportsFixture.BETTER);
    fixture.stages(Map.of());
    assertEquals(2, computed());
  }

  @Test
  void keepsNothingWithoutMemory() {
    LiveFunnelReports reports = fixture.reports(0);
    reports.stages(Sample.everyone(), Sample.request(Map.of()));
    reports.stages(Sample.everyone(), Sample.request(Map.of()));
    assertEquals(2, computed());
  }

  /** An engine's sums for which all who ask at once wait together. */
  private static final class SlowView implements FunnelView {
    private final FakeView view = Sample.view(9);
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile boolean fails;

    @Override
    public Catalog catalog() {
      return view.catalog();
    }

    @Override
    public boolean hasOpportunitiesOf(String userId) {
      return view.hasOpportunitiesOf(userId);
    }

    @Override
    public List<UserStageSums> stages(FunnelQuery query) {
      asked.countDown();
      List<UserStageSums> sums = view.stages(query);
      try {
        released.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      if (fails) {
        throw new FunnelException(ErrorCode.UNAVAILABLE, "The database is gone.");
      }
      return sums;
    }

    @Override
    public List<UserTotalsSums> totals(FunnelQuery query) {
      return view.totals(query);
    }
  }

  @Test
  void computesOnceForAllWhoAskAtTheSameTime() throws Exception {
    SlowView slow = new SlowView();
    fixture.engine.become(slow);
    List<CompletableFuture<StagesReport>> asking = ask(6);
    assertTrue(slow.asked.await(20, TimeUnit.SECONDS));
    slow.released.countDown();
    for (CompletableFuture<StagesReport> one : asking) {
      assertSame(asking.get(0).get(), one.get());
    }
    assertEquals(1, slow.view.queries().size());
  }

  @Test
  void keepsNoFailure() throws Exception {
    SlowView slow = new SlowView();
    slow.fails = true;
    fixture.engine.become(slow);
    List<CompletableFuture<StagesReport>> asking = ask(3);
    assertTrue(slow.asked.await(20, TimeUnit.SECONDS));
    slow.released.countDown();
    for (CompletableFuture<StagesReport> one : asking) {
      ExecutionException e = assertThrows(ExecutionException.class, one::get);
      assertEquals("The database is gone.", e.getCause().getMessage());
    }
    slow.fails = false;
    assertEquals(9, fixture.stages(Map.of()).meta().dataVersion());
  }

  private List<CompletableFuture<StagesReport>> ask(int clients) {
    List<CompletableFuture<StagesReport>> asking = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      CompletableFuture<StagesReport> answer = new CompletableFuture<>();
      Thread client =
          new Thread(
              () -> {
                try {
                  answer.complete(fixture.stages(Map.of()));
                } catch (RuntimeException e) {
                  answer.completeExceptionally(e);
                }
              });
      client.setDaemon(true);
      client.start();
      asking.add(answer);
    }
    return asking;
  }
}
