package org.opportunityfunnel.rest.internal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opportunityfunnel.rest.internal.report.ReportKind.STAGES;
import static org.opportunityfunnel.rest.internal.report.ReportKind.TOTALS;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.report.ReportFormat;
import org.opportunityfunnel.rest.internal.FakeFormat;

class FormatsTest {
  private static final ReportFormat A = new FakeFormat("a/x");
  private static final ReportFormat B = new FakeFormat("b/x");
  private static final ReportFormat PICTURE = new FakeFormat("image/x", false, "");

  private final Formats impatient = new Formats(Duration.ZERO);
  private final Formats patient = new Formats(Duration.ofMinutes(1));

  private static FunnelException unavailable(Runnable call) {
    FunnelException e = assertThrows(FunnelException.class, call::run);
    assertEquals(ErrorCode.UNAVAILABLE, e.code());
    return e;
  }

  @Test
  void theyAreOfferedByRankingThenByAge() {
    impatient.add(A, 0, 9);
    impatient.add(B, 0, 8);
    impatient.add(PICTURE, 5, 10);
    assertEquals(List.of("image/x", "b/x", "a/x"), impatient.offered(STAGES));
    assertEquals(List.of("b/x", "a/x"), impatient.offered(TOTALS));
    assertSame(PICTURE, impatient.get("image/x", STAGES));
  }

  @Test
  void ofTwoOfOneTypeTheHigherOneWritesAndTheOtherTakesItsPlace() {
    ReportFormat better = new FakeFormat("a/x", false, "");
    impatient.add(A, 0, 1);
    impatient.add(better, 1, 2);
    assertEquals(List.of("a/x"), impatient.offered(STAGES));
    assertSame(better, impatient.get("a/x", STAGES));
    assertSame(A, impatient.get("a/x", TOTALS));
    impatient.remove(better);
    assertSame(A, impatient.get("a/x", STAGES));
  }

  @Test
  void oneThatWentStaysOnOfferInItsPlaceUntilWaitingWasInVain() {
    impatient.add(A, 1, 1);
    impatient.add(B, 0, 2);
    impatient.remove(A);
    assertEquals(List.of("a/x", "b/x"), impatient.offered(STAGES));
    assertEquals(List.of("fake"), impatient.names());
    assertEquals(
        "There is no report format for a/x at the moment; try again soon.",
        unavailable(() -> impatient.get("a/x", STAGES)).getMessage());
    assertEquals(List.of("b/x"), impatient.offered(STAGES));
    impatient.add(A, 1, 3);
    assertEquals(List.of("a/x", "b/x"), impatient.offered(STAGES));
  }

  @Test
  void withoutAnyNothingIsOffered() {
    unavailable(() -> impatient.offered(STAGES));
    impatient.add(PICTURE, 0, 1);
    unavailable(() -> impatient.offered(TOTALS));
    assertEquals(List.of("image/x"), impatient.offered(STAGES));
  }

  /** What the call gives when the format arrives while it waits. */
  private <T> T meanwhile(Supplier<T> call, ReportFormat arriving) throws Exception {
    CompletableFuture<Thread> started = new CompletableFuture<>();
    CompletableFuture<T> waiting =
        CompletableFuture.supplyAsync(
            () -> {
              started.complete(Thread.currentThread());
              return call.get();
            });
    Thread waiter = started.get(10, TimeUnit.SECONDS);
    while (waiter.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    patient.add(arriving, 0, 5);
    return waiting.get(10, TimeUnit.SECONDS);
  }

  @Test
  void anUpdateIsWaitedFor() throws Exception {
    patient.add(A, 0, 1);
    patient.remove(A);
    ReportFormat next = new FakeFormat("a/x");
    assertSame(next, meanwhile(() -> patient.get("a/x", STAGES), next));
    assertEquals(List.of("a/x"), patient.offered(STAGES));
  }

  @Test
  void theFirstOneIsWaitedFor() throws Exception {
    patient.add(PICTURE, 0, 1);
    assertEquals(List.of("b/x"), meanwhile(() -> patient.offered(TOTALS), B));
  }

  @Test
  void anInterruptEndsTheWaitAndIsKept() {
    Thread.currentThread().interrupt();
    unavailable(() -> patient.offered(STAGES));
    assertTrue(Thread.interrupted());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "json", "a/", "/b", "A/B", "a/b; c=d", "a/b\r\nX: y", "*/*"})
  void oneWithAMalformedTypeIsLeftOut(String mediaType) {
    impatient.add(new FakeFormat(mediaType), 9, 1);
    impatient.add(A, 0, 2);
    assertEquals(List.of("a/x"), impatient.offered(STAGES));
  }
}
