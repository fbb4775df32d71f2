package org.opportunityfunnel.reports.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opportunityfunnel.api.engine.FunnelEngine;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.reports.internal.engine.Outcome.Answer;
import org.opportunityfunnel.reports.internal.engine.Outcome.NotYet;
import org.opportunityfunnel.reports.internal.fake.FakeEngine;
import org.opportunityfunnel.reports.internal.fake.Sample;
import org.opportunityfunnel.reports.internal.service.Deadline;
import org.opportunityfunnel.reports.internal.service.ServicePool;
import org.opportunityfunnel.reports.internal.service.ServiceRank;
import org.opportunityfunnel.reports.internal.service.Signal;

@Timeout(30)
class EngineRoomTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Attempt<String> NAME = engine -> new Answer<>(engine.name());

  private final Signal signal = new Signal();
  private final ServicePool<FunnelEngine> pool = new ServicePool<>("report engine", signal, LONG);
  private final FakeEngine fast = FakeEngine.ready("fast", Sample.view(3));
  private final FakeEngine slow = FakeEngine.ready("slow", Sample.view(2));

  @Test
  void asksTheHighestRanking() {
    addBoth();
    assertEquals("fast", answerAtOnce("", NAME));
  }

  @Test
  void asksTheOneThatConfigurationNames() {
    addBoth();
    assertEquals("slow", answerAtOnce("slow", NAME));
  }

  @Test
  void asksTheOthersWhenTheNamedOneIsNotThere() {
    addBoth();
    assertEquals("fast", answerAtOnce("duckdb", NAME));
  }

  @Test
  void asksTheNextOfOneThatIsLoading() {
    pool.add(FakeEngine.loading("best"), new ServiceRank(9, 9));
    addBoth();
    assertEquals("fast", answerAtOnce("", NAME));
    assertEquals("fast", answerAtOnce("best", NAME));
  }

  @Test
  void asksTheNextOfOneThatIsGone() {
    addBoth();
    fast.fail(ErrorCode.GONE);
    assertEquals("slow", answerAtOnce("", NAME));
  }

  @Test
  void asksTheNextOfOneThatGoesInTheMiddle() {
    addBoth();
    List<String> asked = new ArrayList<>();
    String answer =
        answerAtOnce(
            "",
            engine -> {
              asked.add(engine.name());
              if (engine.name().equals("fast")) {
                fast.fail(ErrorCode.GONE);
                throw new FunnelException(ErrorCode.GONE, "closed");
              }
              return new Answer<>(engine.name());
            });
    assertEquals("slow", answer);
    assertEquals(List.of("fast", "slow"), asked);
  }

  @Test
  void asksTheNextOfOneThatIsDownAndFailsAtOnceIfAllAre() {
    addBoth();
    fast.fail(ErrorCode.UNAVAILABLE);
    assertEquals("slow", answerAtOnce("", NAME));
    slow.fail(ErrorCode.UNAVAILABLE);
    FunnelException e = assertThrows(FunnelException.class, () -> answer("", LONG, NAME));
    assertEquals(ErrorCode.UNAVAILABLE, e.code());
  }

  @Test
  void passesOnWhatIsWrongWithTheRequest() {
    addBoth();
    FunnelException e =
        assertThrows(
            FunnelException.class,
            () ->
                answerAtOnce(
                    "",
                    engine -> {
                      throw new FunnelException(ErrorCode.INVALID, "overflow");
                    }));
    assertEquals("overflow", e.getMessage());
  }

  @Test
  void givesUpWhenTheTimeIsOverAndNeverSaysGone() {
    assertUnavailable("There is no report engine.");
    pool.add(fast, new ServiceRank(0, 1));
    fast.fail(ErrorCode.GONE);
    assertUnavailable("The report engine is being replaced.");
    pool.remove(fast);
    pool.add(FakeEngine.loading("new"), new ServiceRank(0, 2));
    assertUnavailable("The report engine new is loading the data.");
  }

  private void assertUnavailable(String message) {
    FunnelException e =
        assertThrows(FunnelException.class, () -> answer("", Duration.ofMillis(12), NAME));
    assertEquals(ErrorCode.UNAVAILABLE, e.code());
    assertEquals(message, e.getMessage());
  }

  @Test
  void waitsForAnEngine() throws Exception {
    CompletableFuture<String> answer = waiting(NAME);
    pool.add(fast, new ServiceRank(0, 1));
    assertEquals("fast", answer.get(20, TimeUnit.SECONDS));
  }

  @Test
  void waitsForAView() throws Exception {
    FakeEngine engine = FakeEngine.loading("new");
    pool.add(engine, new ServiceRank(0, 1));
    CompletableFuture<String> answer = waiting(NAME);
    engine.become(Sample.view(1));
    assertEquals("new", answer.get(20, TimeUnit.SECONDS));
  }

  @Test
  void waitsForAViewWhenTheOtherEngineIsDown() throws Exception {
    FakeEngine engine = FakeEngine.loading("new");
    pool.add(engine, new ServiceRank(0, 1));
    fast.fail(ErrorCode.UNAVAILABLE);
    pool.add(fast, new ServiceRank(5, 2));
    CountDownLatch tried = new CountDownLatch(3);
    CompletableFuture<String> answer =
        CompletableFuture.supplyAsync(() -> answer(() -> counted(tried), LONG, NAME));
    assertTrue(tried.await(20, TimeUnit.SECONDS));
    engine.become(Sample.view(1));
    assertEquals("new", answer.get(20, TimeUnit.SECONDS));
  }

  /** No engine is preferred; called once a round. */
  private static String counted(CountDownLatch rounds) {
    rounds.countDown();
    return "";
  }

  @Test
  void waitsForWhatAnAttemptIsMissing() throws Exception {
    addBoth();
    CountDownLatch tried = new CountDownLatch(4);
    CompletableFuture<String> answer =
        waiting(
            engine -> {
              tried.countDown();
              return tried.getCount() > 0 ? new NotYet<>("…") : new Answer<>(engine.name());
            });
    assertTrue(List.of("fast", "slow").contains(answer.get(20, TimeUnit.SECONDS)));
  }

  @Test
  void letsNobodyWaitOnceClosed() {
    signal.close();
    assertThrows(FunnelException.class, () -> answer("", LONG, NAME));
  }

  @Test
  void awaitsTheVersionOfTheEngineThatWouldAnswer() throws Exception {
    EngineRoom room = room(() -> "");
    assertFalse(room.awaitVersion("orga_1", 0, Deadline.in(Duration.ZERO)));
    addBoth();
    assertTrue(room.awaitVersion("orga_1", 3, Deadline.in(Duration.ZERO)));
    assertFalse(room.awaitVersion("orga_1", 4, Deadline.in(Duration.ofMillis(12))));
    slow.become(Sample.view(4));
    assertFalse(room.awaitVersion("orga_1", 4, Deadline.in(Duration.ZERO)));
    fast.fail(ErrorCode.GONE);
    assertTrue(room.awaitVersion("orga_1", 4, Deadline.in(Duration.ZERO)));
  }

  @Test
  void noticesANewVersionWhileItWaits() throws Exception {
    addBoth();
    CompletableFuture<Boolean> seen =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return room(() -> "").awaitVersion("orga_1", 4, Deadline.in(LONG));
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    fast.become(Sample.view(5));
    assertTrue(seen.get(20, TimeUnit.SECONDS));
  }

  private EngineRoom room(Supplier<String> preferred) {
    return new EngineRoom(pool, preferred, signal, record -> {});
  }

  private void addBoth() {
    pool.add(slow, new ServiceRank(0, 1));
    pool.add(fast, new ServiceRank(5, 2));
  }

  private CompletableFuture<String> waiting(Attempt<String> attempt) {
    return CompletableFuture.supplyAsync(() -> answer("", LONG, attempt));
  }

  private String answerAtOnce(String preferred, Attempt<String> attempt) {
    return answer(preferred, Duration.ZERO, attempt);
  }

  private String answer(String preferred, Duration atMost, Attempt<String> attempt) {
    return answer(() -> preferred, atMost, attempt);
  }

  private String answer(Supplier<String> preferred, Duration atMost, Attempt<String> attempt) {
    try {
      return room(preferred).answer("orga_1", Deadline.in(atMost), attempt);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
