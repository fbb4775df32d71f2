package org.opportunityfunnel.reports.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.report.EngineFigures;

class EngineRecordTest {
  private final AtomicLong now = new AtomicLong(-1);
  private final EngineRecord record = new EngineRecord(now::get);

  private void answer(long millis) {
    record.time(() -> now.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis)));
  }

  private void fail(RuntimeException e) {
    assertThrows(
        e.getClass(),
        () ->
            record.time(
                () -> {
                  throw e;
                }));
  }

  @Test
  void isEmptyAtFirst() {
    assertEquals(EngineFigures.NONE, record.figures());
  }

  @Test
  void hasPercentilesToTwoDigits() {
    for (int millis = 1; millis <= 200; millis++) {
      answer(millis);
    }
    EngineFigures figures = record.figures();
    assertEquals(200, figures.answered());
    assertEquals(100, figures.medianMillis(), 1);
    assertEquals(198, figures.p99Millis(), 2);
    assertEquals(200, figures.maxMillis(), 2);
  }

  @Test
  void countsWhatTheEngineCouldNotComputeAndNotWhatIsWrongWithARequest() {
    fail(new FunnelException(ErrorCode.UNAVAILABLE, "down"));
    fail(new IllegalStateException("a bug"));
    fail(new FunnelException(ErrorCode.INVALID, "overflow"));
    fail(new FunnelException(ErrorCode.GONE, "closed"));
    record.keptOne();
    assertEquals(new EngineFigures(0, 1, 2, null, null, null), record.figures());
  }

  @Test
  void forgetsTimesAfterTenMinutesButNoCounts() {
    answer(500);
    now.addAndGet(TimeUnit.MINUTES.toNanos(8));
    answer(2);
    assertEquals(500, record.figures().maxMillis(), 5);
    now.addAndGet(TimeUnit.MINUTES.toNanos(2));
    assertEquals(2, record.figures().maxMillis(), 0.1);
    now.addAndGet(TimeUnit.MINUTES.toNanos(8));
    assertEquals(new EngineFigures(2, 0, 0, null, null, null), record.figures());
    answer(7);
    assertEquals(7, record.figures().medianMillis(), 0.1);
  }

  @Test
  void takesWhatIsBeyondItsScale() {
    answer(TimeUnit.DAYS.toMillis(1));
    answer(0);
    assertEquals(2, record.figures().answered());
    assertTrue(record.figures().maxMillis() >= TimeUnit.HOURS.toMillis(1));
  }
}
