package org.opportunityfunnel.close.internal.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opportunityfunnel.api.sync.SyncInfo;
import org.opportunityfunnel.close.internal.account.CloseAccount;
import org.opportunityfunnel.close.internal.account.Configured;
import org.opportunityfunnel.close.internal.client.HttpAnswer;
import org.opportunityfunnel.close.internal.client.Pause;
import org.opportunityfunnel.close.internal.list.PageSize;

/** When a sync begins, and what is told of it. */
class AccountSyncTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir Path folder;
  private final List<Runnable> begun = new ArrayList<>();
  private Instant now = START;

  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now;
        }
      };

  private CloseAccount account;
  private Pause pause = wait -> {};
  private int status = 401;

  private Map<String, Object> options(Map<String, ?> options) {
    Map<String, Object> all = new HashMap<>();
    all.put("organization", "orga_here");
    all.put("_apiKey", "api_secret");
    all.put("directory", folder.toString());
    all.putAll(options);
    return all;
  }

  private AccountSync sync(Map<String, ?> options) {
    account = Configured.account(options(options));
    return new AccountSync(
        account,
        new AccountSync.Surroundings(
            (organization, source, importOptions) -> {
              throw new AssertionError("nothing is stored");
            },
            (uri, key) -> new HttpAnswer(status, Map.of(), new byte[0]),
            clock,
            duration -> pause.of(duration),
            new Random(1),
            PageSize.USUAL));
  }

  @Test
  void withoutAnIntervalItBeginsOnlyWhenAsked() {
    AccountSync sync = sync(Map.of());
    assertEquals(Optional.empty(), sync.next());
    assertFalse(sync.isDue());
    assertTrue(sync.begin(false, begun::add));
  }

  @Test
  void beginsAtOnceAndThenEachInterval() {
    AccountSync sync = sync(Map.of("syncMinutes", 10));
    assertTrue(sync.isDue());
    assertTrue(sync.begin(false, begun::add));
    assertFalse(sync.isDue());
    assertEquals(Optional.empty(), sync.next());
    now = START.plusSeconds(7);
    begun.get(0).run();
    assertEquals(Optional.of(START.plusSeconds(7).plus(Duration.ofMinutes(10))), sync.next());
    assertFalse(sync.isDue());
    now = START.plusSeconds(607);
    assertTrue(sync.isDue());
  }

  @Test
  void runsOneAtATime() {
    AccountSync sync = sync(Map.of());
    assertTrue(sync.begin(false, begun::add));
    assertTrue(sync.state().isRunning());
    assertFalse(sync.begin(true, begun::add));
    begun.get(0).run();
    assertFalse(sync.state().isRunning());
    assertTrue(sync.begin(true, begun::add));
  }

  @Test
  void whyItEndedIsToldInALineWithoutTheKey() {
    AccountSync sync = sync(Map.of());
    sync.begin(false, Runnable::run);
    SyncState state = sync.state();
    assertEquals("Close refuses the API key for /me/ (401).", state.error());
    assertEquals(1, state.requests());
    assertEquals(START, state.finished());
    assertEquals(null, state.succeeded());
    assertFalse(state.toString().contains("secret"));
  }

  @Test
  void othersSeeHowItStands() {
    AccountSync sync = sync(Map.of("syncMinutes", 10));
    sync.begin(false, begun::add);
    assertTrue(sync.info().isRunning());
    assertEquals(Optional.empty(), sync.info().times().next());
    begun.get(0).run();
    SyncInfo info = sync.info();
    assertEquals("https://api.close.com", info.source());
    assertFalse(info.isRunning());
    assertEquals(
        new SyncInfo.Times(
            Optional.of(START),
            Optional.of(START),
            Optional.empty(),
            Optional.of(START.plusSeconds(600))),
        info.times());
    assertEquals("Close refuses the API key for /me/ (401).", info.error());
  }

  @Test
  void whereNothingIsToBeReadNothingBegins() {
    assertFalse(sync(Map.of("_apiKey", "")).begin(false, begun::add));
    assertFalse(sync(Map.of("organization", "")).begin(false, begun::add));
    assertFalse(sync(Map.of("url", "http://close.example")).begin(false, begun::add));
    assertEquals(List.of(), begun);
  }

  @Test
  void aServerThatStopsBeginsNone() {
    AccountSync sync = sync(Map.of());
    assertFalse(
        sync.begin(
            false,
            work -> {
              throw new RejectedExecutionException();
            }));
    assertFalse(sync.state().isRunning());
  }

  /** What Close is waited for in vain in, until something ends it. */
  private Thread runningInAThread(AccountSync sync) throws InterruptedException {
    status = 503;
    CountDownLatch waits = new CountDownLatch(1);
    pause =
        duration -> {
          waits.countDown();
          Thread.sleep(60_000);
        };
    sync.begin(false, begun::add);
    Thread thread = new Thread(begun.get(begun.size() - 1));
    thread.start();
    assertTrue(waits.await(20, TimeUnit.SECONDS));
    return thread;
  }

  @Test
  @Timeout(50)
  void endsWithItsConfigurationAndBeginsNoMore() throws Exception {
    AccountSync sync = sync(Map.of("syncMinutes", 10));
    Thread thread = runningInAThread(sync);
    sync.end();
    thread.join();
    assertTrue(sync.state().error().startsWith("It was stopped"), sync.state()::toString);
    assertFalse(sync.begin(false, begun::add));
  }

  @Test
  @Timeout(50)
  void endsWhenAnotherAccountIsToBeRead() throws Exception {
    AccountSync sync = sync(Map.of("syncMinutes", 10));
    Thread thread = runningInAThread(sync);
    Configured.modify(account, options(Map.of("syncMinutes", 20)));
    sync.endIfChanged();
    assertTrue(sync.state().isRunning());
    assertEquals(START, sync.state().begun());
    Configured.modify(account, options(Map.of("syncMinutes", 20, "organization", "orga_b")));
    assertEquals("what was configured before", sync.state().phase());
    assertEquals(0, sync.state().requests());
    sync.endIfChanged();
    thread.join();
    assertEquals(SyncState.NEVER, sync.state());
    assertTrue(sync.isDue());
  }

  @Test
  void whatWasBroughtToOneOrganizationIsNotToldToAnother() {
    AccountSync sync = sync(Map.of());
    sync.begin(false, Runnable::run);
    assertFalse(sync.info().error().isEmpty());
    Configured.modify(account, options(Map.of("organization", "orga_b")));
    assertEquals("", sync.info().error());
    assertEquals(0, sync.info().requests());
    assertEquals(SyncInfo.Times.NONE, sync.info().times());
  }

  @Test
  void withoutAThreadItFailsAndMayBeginAgain() {
    AccountSync sync = sync(Map.of());
    assertFalse(
        sync.begin(
            false,
            work -> {
              throw new OutOfMemoryError("unable to create native thread");
            }));
    assertTrue(sync.state().error().contains("native thread"), sync.state()::toString);
    assertTrue(sync.begin(false, begun::add));
  }
}
