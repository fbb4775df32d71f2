package org.opportunityfunnel.close.internal.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.store.ImportReport;
import org.opportunityfunnel.api.store.RecordImporter;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.close.internal.record.RecordLine;
import org.opportunityfunnel.close.internal.webhook.GatedImporter.Load;

@Timeout(60)
class GroupCommitTest {
  private static final Queue.Bounds ROOMY = new Queue.Bounds(1_000, 1 << 20, 500);
  private static final String ORG = "orga_1";

  private final GatedImporter importer = new GatedImporter(0);
  private GroupCommit commit = new GroupCommit(importer, ROOMY);

  @AfterEach
  void close() {
    importer.letEnd(1_000);
    commit.close();
  }

  private void bounded(Queue.Bounds bounds) {
    commit.close();
    commit = new GroupCommit(importer, bounds);
  }

  private CompletableFuture<Long> store(String organization, String id, String text) {
    byte[] line = (id + " " + text + "\n").getBytes(StandardCharsets.UTF_8);
    return commit
        .store(organization, new RecordLine(RecordKind.LEAD, id, line))
        .toCompletableFuture();
  }

  private static long version(CompletableFuture<Long> stored) throws Exception {
    return stored.get(20, TimeUnit.SECONDS);
  }

  private static Throwable failure(CompletableFuture<Long> stored) {
    return assertThrows(ExecutionException.class, () -> version(stored)).getCause();
  }

  private static FunnelException refusal(ErrorCode code, CompletableFuture<Long> stored) {
    FunnelException refusal = assertInstanceOf(FunnelException.class, failure(stored));
    assertEquals(code, refusal.code());
    return refusal;
  }

  @Test
  void whatComesDuringALoadGoesIntoTheNext() throws Exception {
    CompletableFuture<Long> first = store(ORG, "a", "1");
    importer.awaitBegun();
    CompletableFuture<Long> second = store(ORG, "b", "2");
    CompletableFuture<Long> third = store(ORG, "c", "3");
    assertFalse(first.isDone());
    importer.letEnd(1);
    assertEquals(1, version(first));
    importer.awaitBegun();
    assertFalse(second.isDone());
    importer.letEnd(1);
    assertEquals(2, version(second));
    assertEquals(2, version(third));
    assertEquals(
        List.of(new Load(ORG, List.of("a 1")), new Load(ORG, List.of("b 2", "c 3"))),
        importer.loads);
  }

  @Test
  void twoOfOneRecordAndTwoOrganizationsAreNotJoined() throws Exception {
    store(ORG, "a", "0");
    importer.awaitBegun();
    store(ORG, "a", "1");
    store(ORG, "a", "2");
    CompletableFuture<Long> other = store("orga_2", "a", "3");
    store(ORG, "b", "4");
    CompletableFuture<Long> last = store(ORG, "a", "5");
    importer.letEnd(1_000);
    version(last);
    version(other);
    assertEquals(
        List.of(List.of("a 0"), List.of("a 1", "b 4"), List.of("a 2"), List.of("a 5")),
        linesOf(ORG));
    assertEquals(List.of(List.of("a 3")), linesOf("orga_2"));
  }

  /** Of each load of the organization. */
  private List<List<String>> linesOf(String organization) {
    return importer.loads.stream()
        .filter(load -> load.organization().equals(organization))
        .map(Load::lines)
        .toList();
  }

  @Test
  void aBadOneFailsAlone() throws Exception {
    store(ORG, "first", "");
    importer.awaitBegun();
    CompletableFuture<Long> good = store(ORG, "a", "good");
    CompletableFuture<Long> bad = store(ORG, "b", "bad");
    CompletableFuture<Long> other = store(ORG, "c", "good");
    importer.letEnd(1_000);
    assertEquals(2, version(good));
    assertEquals(2, version(other));
    FunnelException refusal = refusal(ErrorCode.INVALID, bad);
    assertEquals("event.data.value", refusal.problems().get(0).path());
  }

  @Test
  void noOneIsTakenForGoodOrBadWhenAReportCantNameAll() throws Exception {
    store(ORG, "first", "");
    importer.awaitBegun();
    List<CompletableFuture<Long>> good = new ArrayList<>();
    List<CompletableFuture<Long>> bad = new ArrayList<>();
    for (int i = 0; i < 250; i++) {
      good.add(store(ORG, "g" + i, "good"));
      bad.add(store(ORG, "b" + i, i % 50 == 0 ? "worse" : "bad"));
    }
    importer.letEnd(1_000);
    for (CompletableFuture<Long> one : good) {
      version(one);
    }
    for (CompletableFuture<Long> one : bad) {
      refusal(ErrorCode.INVALID, one);
    }
  }

  @Test
  void whatTheStoreFailsByIsToldToAllOfTheLoadAndNoOneElse() throws Exception {
    importer.failure = new FunnelException(ErrorCode.UNAVAILABLE, "The disk is full.");
    CompletableFuture<Long> first = store(ORG, "a", "");
    importer.awaitBegun();
    importer.letEnd(1);
    assertSame(importer.failure, refusal(ErrorCode.UNAVAILABLE, first));
    importer.failure = new IllegalStateException("a bug");
    CompletableFuture<Long> second = store(ORG, "b", "");
    importer.awaitBegun();
    importer.letEnd(1);
    assertSame(importer.failure, failure(second));
    importer.failure = null;
    importer.letEnd(1);
    assertEquals(3, version(store(ORG, "c", "")));
  }

  @Test
  void onlySoManyWait() throws Exception {
    bounded(new Queue.Bounds(2, 1 << 20, 500));
    store(ORG, "loading", "");
    importer.awaitBegun();
    store(ORG, "a", "");
    CompletableFuture<Long> last = store(ORG, "b", "");
    FunnelException full = assertThrows(FunnelException.class, () -> store(ORG, "c", ""));
    assertEquals(ErrorCode.UNAVAILABLE, full.code());
    importer.letEnd(1_000);
    version(last);
    version(store(ORG, "c", ""));
  }

  @Test
  void onlySoManyBytesWait() throws Exception {
    bounded(new Queue.Bounds(1_000, 100, 500));
    store(ORG, "loading", "");
    importer.awaitBegun();
    CompletableFuture<Long> last = store(ORG, "a", "x".repeat(80));
    assertThrows(FunnelException.class, () -> store(ORG, "b", "x".repeat(80)));
    importer.letEnd(1_000);
    version(last);
    version(store(ORG, "b", "x".repeat(80)));
  }

  @Test
  void aLoadHasABound() throws Exception {
    bounded(new Queue.Bounds(1_000, 1 << 20, 3));
    store(ORG, "loading", "");
    importer.awaitBegun();
    List<CompletableFuture<Long>> all = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      all.add(store(ORG, "r" + i, ""));
    }
    importer.letEnd(1_000);
    for (CompletableFuture<Long> one : all) {
      version(one);
    }
    assertEquals(
        List.of(1, 3, 3, 1), importer.loads.stream().map(load -> load.lines().size()).toList());
  }

  @Test
  void closingEndsTheLoadThatRunsAndRefusesTheRest() throws Exception {
    CompletableFuture<Long> running = store(ORG, "a", "");
    importer.awaitBegun();
    CompletableFuture<Long> waiting = store(ORG, "b", "");
    CompletableFuture<Void> closing = CompletableFuture.runAsync(commit::close);
    refusal(ErrorCode.UNAVAILABLE, waiting);
    assertFalse(running.isDone());
    importer.letEnd(1);
    assertEquals(1, version(running));
    closing.get(20, TimeUnit.SECONDS);
    assertThrows(FunnelException.class, () -> store(ORG, "c", ""));
    assertEquals(1, importer.loads.size());
  }

  @Test
  void anOrganizationWhoseLoadWaitsHoldsUpNoOther() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch imported = new CountDownLatch(1);
    AtomicInteger loads = new AtomicInteger();
    RecordImporter behindAnImport =
        (organization, source, options) -> {
          loads.incrementAndGet();
          begun.countDown();
          try {
            if (organization.equals(ORG) && !imported.await(40, TimeUnit.SECONDS)) {
              throw new AssertionError("never imported");
            }
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
          return new ImportReport(Map.of(), List.of(), 0, 7);
        };
    commit.close();
    commit = new GroupCommit(behindAnImport, ROOMY);
    CompletableFuture<Long> first = store(ORG, "a", "1");
    assertTrue(begun.await(20, TimeUnit.SECONDS));
    for (int i = 0; i < 10; i++) {
      assertEquals(7, version(store("orga_2", "a", "1")));
    }
    CompletableFuture<Long> second = store(ORG, "a", "2");
    assertEquals(7, version(store("orga_2", "a", "1")));
    assertFalse(first.isDone());
    assertEquals(12, loads.get());
    imported.countDown();
    assertEquals(7, version(first));
    assertEquals(7, version(second));
  }
}
