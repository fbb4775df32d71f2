package org.opportunityfunnel.reports.internal.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.reports.internal.service.Deadline;

@Timeout(30)
class TurnsTest {
  private final Turns turns = new Turns();

  @Test
  void comeOneAfterTheOtherOrNotAtAll() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    CompletableFuture<String> first =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return turns.take(
                    "orga_1",
                    Deadline.in(Duration.ZERO),
                    () -> {
                      begun.countDown();
                      mayEnd.await();
                      return "first";
                    });
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    begun.await();
    FunnelException e = assertThrows(FunnelException.class, () -> take("orga_1"));
    assertEquals(ErrorCode.UNAVAILABLE, e.code());
    assertEquals("second", take("orga_2"));
    mayEnd.countDown();
    assertEquals("first", first.get());
    assertEquals("second", take("orga_1"));
  }

  @Test
  void endWithAFailureToo() throws Exception {
    assertThrows(
        IllegalStateException.class,
        () ->
            turns.take(
                "orga_1",
                Deadline.in(Duration.ZERO),
                () -> {
                  throw new IllegalStateException("failed");
                }));
    assertEquals("second", CompletableFuture.supplyAsync(() -> quietly("orga_1")).get());
  }

  private String quietly(String organization) {
    try {
      return take(organization);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String take(String organization) throws InterruptedException {
    return turns.take(organization, Deadline.in(Duration.ofMillis(5)), () -> "second");
  }
}
