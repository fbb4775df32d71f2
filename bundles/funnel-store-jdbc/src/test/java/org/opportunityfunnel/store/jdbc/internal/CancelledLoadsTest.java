package org.opportunityfunnel.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.store.ImportCancellation;
import org.opportunityfunnel.api.store.ImportOptions;
import org.opportunityfunnel.api.store.ImportOptions.OnError;
import org.opportunityfunnel.api.store.ImportProgress;
import org.opportunityfunnel.api.store.ImportSource;

/** Imports that wait for each other, and such that nobody wants any more. */
@ParameterizedClass
@EnumSource(StoreUnderTest.class)
@Timeout(60)
class CancelledLoadsTest {
  private static final String CANCELLED = "The import was cancelled; nothing was stored.";
  private static final int COUNT = 20_000;

  @Parameter StoreUnderTest database;

  @TempDir Path temporary;

  private OpenStore open;

  @BeforeEach
  void open() {
    open = database.open(temporary);
    open.load(Lines.user("u", "there", null));
  }

  @AfterEach
  void close() {
    open.close();
  }

  private static ImportSource opportunities() {
    return new ImportSource.Ndjson(new OpportunityLines("new", COUNT));
  }

  private void assertNothingIsLeft() {
    assertEquals(1, open.version());
    assertEquals(1, open.content().stream().filter(line -> !line.startsWith("currencies")).count());
    assertEquals(
        "opportunity %d/0/0/0, opportunity_status_change %1$d/0/0/0".formatted(COUNT),
        OpenStore.counts(open.load(opportunities())));
  }

  private String refusal(ImportProgress progress, ImportCancellation cancellation) {
    ImportOptions options = new ImportOptions(OnError.FAIL, progress, cancellation);
    return assertThrows(
            FunnelException.class,
            () -> open.store.load(OpenStore.ORGANIZATION, opportunities(), options))
        .getMessage();
  }

  @Test
  void oneThatIsCancelledWhileItIsReadLeavesNothing() {
    AtomicInteger asked = new AtomicInteger();
    assertEquals(CANCELLED, refusal(state -> {}, () -> asked.incrementAndGet() > 5));
    assertNothingIsLeft();
  }

  @Test
  void oneThatIsCancelledWhileItIsStoredLeavesNothing() {
    PhaseSeen progress = new PhaseSeen();
    AtomicInteger asked = new AtomicInteger();
    Thread importing = Thread.currentThread();
    // The last time that the one that stores asks everything is merged already.
    assertEquals(
        CANCELLED,
        refusal(
            progress,
            () ->
                progress.isStored()
                    && Thread.currentThread() != importing
                    && asked.incrementAndGet() == 3));
    assertNothingIsLeft();
  }

  @Test
  void whatIsStoredNeedNotLookItself() {
    PhaseSeen progress = new PhaseSeen();
    Thread importing = Thread.currentThread();
    assertEquals(
        CANCELLED,
        refusal(progress, () -> progress.isStored() && Thread.currentThread() == importing));
    assertNothingIsLeft();
  }

  @Test
  void anInterruptCancelsWhatIsReadOrStored() {
    Runnable interrupt = Thread.currentThread()::interrupt;
    for (ImportProgress progress :
        List.of(new PhaseSeen(interrupt, () -> {}), new PhaseSeen(() -> {}, interrupt))) {
      assertEquals(CANCELLED, refusal(progress, () -> false));
      assertTrue(Thread.interrupted());
    }
    assertNothingIsLeft();
  }

  @Test
  void aSourceThatBreaksOnceItIsCancelledIsNotToBlame() {
    AtomicBoolean cancelled = new AtomicBoolean();
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            cancelled.set(true);
            throw new IOException("Connection reset");
          }
        };
    ImportOptions options = new ImportOptions(OnError.FAIL, state -> {}, cancelled::get);
    assertEquals(
        CANCELLED,
        assertThrows(
                FunnelException.class,
                () ->
                    open.store.load(
                        OpenStore.ORGANIZATION, new ImportSource.Ndjson(broken), options))
            .getMessage());
    assertNothingIsLeft();
  }

  /** A stream that says when it is read, and goes on when it may. */
  private static final class Held extends InputStream {
    final CountDownLatch isRead = new CountDownLatch(1);
    final CountDownLatch mayEnd = new CountDownLatch(1);

    @Override
    public int read() throws IOException {
      isRead.countDown();
      try {
        mayEnd.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      return -1;
    }
  }

  /** As many as the database takes at once. */
  private List<Held> busy() throws InterruptedException {
    List<Held> all = new ArrayList<>();
    for (int i = 0; i < open.store.access().loadsAtOnce(); i++) {
      Held held = new Held();
      String organization = "orga_busy" + i;
      CompletableFuture.runAsync(
          () ->
              open.store.load(organization, new ImportSource.Ndjson(held), ImportOptions.DEFAULT));
      assertTrue(held.isRead.await(20, TimeUnit.SECONDS));
      all.add(held);
    }
    return all;
  }

  @Test
  void theOthersWaitInTheirOrderAndSaySo() throws Exception {
    List<Held> busy = busy();
    List<String> told = Collections.synchronizedList(new ArrayList<>());
    List<CompletableFuture<Void>> loads = new ArrayList<>();
    for (String name : List.of("first", "second")) {
      CountDownLatch waits = new CountDownLatch(1);
      loads.add(
          CompletableFuture.runAsync(
              () ->
                  open.store.load(
                      OpenStore.ORGANIZATION,
                      OpenStore.ndjson(Lines.user(name, name, null)),
                      new ImportOptions(
                          OnError.FAIL,
                          new ImportProgress() {
                            @Override
                            public void at(State state) {
                              told.add(name);
                            }

                            @Override
                            public void waits() {
                              waits.countDown();
                            }
                          }))));
      assertTrue(waits.await(20, TimeUnit.SECONDS), name);
    }
    assertEquals(List.of(), told);
    busy.forEach(one -> one.mayEnd.countDown());
    for (CompletableFuture<Void> load : loads) {
      load.get(20, TimeUnit.SECONDS);
    }
    assertEquals("first", told.get(0));
    assertEquals(3, open.version());
  }

  @Test
  void oneThatWaitsCanBeCancelledToo() throws Exception {
    List<Held> busy = busy();
    AtomicBoolean cancelled = new AtomicBoolean();
    ImportProgress progress =
        new ImportProgress() {
          @Override
          public void at(State state) {
            throw new AssertionError("it does not wait");
          }

          @Override
          public void waits() {
            cancelled.set(true);
          }
        };
    assertEquals(CANCELLED, refusal(progress, cancelled::get));
    Thread.currentThread().interrupt();
    assertEquals(CANCELLED, refusal(state -> {}, () -> false));
    assertTrue(Thread.interrupted());
    busy.forEach(one -> one.mayEnd.countDown());
    assertNothingIsLeft();
  }
}
