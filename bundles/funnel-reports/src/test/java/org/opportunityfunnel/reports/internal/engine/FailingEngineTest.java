package org.opportunityfunnel.reports.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opportunityfunnel.api.engine.FunnelEngine;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.reports.internal.engine.Outcome.Answer;
import org.opportunityfunnel.reports.internal.fake.FakeEngine;
import org.opportunityfunnel.reports.internal.fake.Sample;
import org.opportunityfunnel.reports.internal.service.Deadline;
import org.opportunityfunnel.reports.internal.service.ServicePool;
import org.opportunityfunnel.reports.internal.service.ServiceRank;
import org.opportunityfunnel.reports.internal.service.Signal;

/** What becomes of a request whose engine fails, and of one that names its engine. */
@Timeout(30)
class FailingEngineTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Optional<String> ANY = Optional.empty();
  private static final Attempt<String> NAME = engine -> new Answer<>(engine.name());

  private final Signal signal = new Signal();
  private final ServicePool<FunnelEngine> pool = new ServicePool<>("report engine", signal, LONG);
  private final EngineRoom room = new EngineRoom(pool, () -> "", signal, record -> {});
  private final FakeEngine fast = FakeEngine.ready("fast", Sample.view(3));
  private final FakeEngine slow = FakeEngine.ready("slow", Sample.view(2));

  private void addBoth() {
    pool.add(slow, new ServiceRank(0, 1));
    pool.add(fast, new ServiceRank(5, 2));
  }

  /** Without waiting, so without a second round. */
  private <R> R answerAtOnce(Optional<String> only, Attempt<R> attempt)
      throws InterruptedException {
    return room.answer("orga_1", only, Deadline.in(Duration.ZERO), attempt);
  }

  @Test
  void asksForANewViewAtOnceWhenItsVersionIsLost() throws Exception {
    pool.add(fast, new ServiceRank(5, 2));
    List<Long> versions = new ArrayList<>();
    long answered =
        answerAtOnce(
            ANY,
            engine -> {
              long version = engine.view().catalog().version();
              versions.add(version);
              if (version == 3) {
                fast.become(Sample.view(4));
                throw new FunnelException(ErrorCode.GONE, "version 3 is lost");
              }
              return new Answer<>(version);
            });
    assertEquals(4, answered);
    assertEquals(List.of(3L, 4L), versions);
  }

  @Test
  void asksTheNextOfOneThatLosesEveryVersion() throws Exception {
    addBoth();
    List<String> asked = new ArrayList<>();
    String answer =
        answerAtOnce(
            ANY,
            engine -> {
              asked.add(engine.name());
              if (engine.name().equals("fast")) {
                throw new FunnelException(ErrorCode.GONE, "lost");
              }
              return new Answer<>(engine.name());
            });
    assertEquals("slow", answer);
    assertEquals(List.of("fast", "fast", "fast", "slow"), asked);
  }

  @Test
  void saysSoWhenTheOnlyOneLosesEveryVersion() {
    pool.add(fast, new ServiceRank(5, 2));
    FunnelException e =
        assertThrows(
            FunnelException.class,
            () ->
                answerAtOnce(
                    ANY,
                    engine -> {
                      throw new FunnelException(ErrorCode.GONE, "lost");
                    }));
    assertEquals(ErrorCode.UNAVAILABLE, e.code());
    assertEquals("The data changes faster than the report engine fast computes.", e.getMessage());
  }

  @Test
  void asksTheNextOfOneWithABugAndPassesTheBugOnIfThereIsNone() throws Exception {
    Attempt<String> buggy =
        engine -> {
          if (engine.name().equals("fast")) {
            throw new NoClassDefFoundError("of a bundle that was refreshed");
          }
          return new Answer<>(engine.name());
        };
    addBoth();
    assertEquals("slow", answerAtOnce(ANY, buggy));
    pool.remove(slow);
    assertThrows(NoClassDefFoundError.class, () -> answerAtOnce(ANY, buggy));
  }

  @Test
  void isAnsweredByTheEngineThatItNamesAndByNoOther() throws Exception {
    addBoth();
    assertEquals("slow", answerAtOnce(Optional.of("slow"), NAME));
    slow.fail(ErrorCode.UNAVAILABLE);
    FunnelException down =
        assertThrows(FunnelException.class, () -> answerAtOnce(Optional.of("slow"), NAME));
    assertEquals(ErrorCode.UNAVAILABLE, down.code());
    slow.fail(ErrorCode.GONE);
    FunnelException gone =
        assertThrows(FunnelException.class, () -> answerAtOnce(Optional.of("slow"), NAME));
    assertEquals(ErrorCode.UNAVAILABLE, gone.code());
    assertEquals(
        "The report engine slow can't answer yet. The report engine is being replaced.",
        gone.getMessage());
  }

  @Test
  void isToldWhichEnginesThereAreAtOnce() {
    assertUnknown("there is no engine \"duckdb\"; there is none at the moment");
    addBoth();
    assertUnknown("there is no engine \"duckdb\"; there are: fast, slow");
  }

  private void assertUnknown(String message) {
    FunnelException e =
        assertThrows(
            FunnelException.class,
            () -> room.answer("orga_1", Optional.of("duckdb"), Deadline.in(LONG), NAME));
    assertEquals(ErrorCode.INVALID, e.code());
    assertEquals("X-Funnel-Engine", e.problems().get(0).path());
    assertEquals(message, e.problems().get(0).message());
  }

  /** As during an update of its bundle. */
  @Test
  void waitsForTheNamedOneToComeBack() throws Exception {
    addBoth();
    pool.remove(fast);
    CountDownLatch asked = new CountDownLatch(1);
    EngineRoom watched =
        new EngineRoom(
            pool,
            () -> {
              asked.countDown();
              return "";
            },
            signal,
            record -> {});
    pool.add(fast, new ServiceRank(5, 3));
    pool.remove(fast);
    CompletableFuture<String> answer =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return watched.answer("orga_1", Optional.of("fast"), Deadline.in(LONG), NAME);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    assertTrue(asked.await(20, TimeUnit.SECONDS));
    pool.add(fast, new ServiceRank(5, 4));
    assertEquals("fast", answer.get(20, TimeUnit.SECONDS));
  }
}
