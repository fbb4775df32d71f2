package org.opportunityfunnel.reports.internal.engine;

import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.report.EngineFigures;

/** What one engine did since it came. Thread-safe; who notes something never waits. */
public final class EngineRecord {
  private final LongSupplier nanoTime;
  private final LongAdder answered = new LongAdder();
  private final LongAdder kept = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final RecentTimes times = new RecentTimes();

  /** Nothing noted yet; times are read off that clock. */
  public EngineRecord(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /**
   * What the sums are, with a note of how long they took. An engine that could not answer has
   * failed, but not one that is gone or that says what is wrong with the request.
   */
  <R> R time(Supplier<R> sums) {
    long start = nanoTime.getAsLong();
    boolean isFailure = true;
    try {
      R result = sums.get();
      isFailure = false;
      long end = nanoTime.getAsLong();
      answered.increment();
      times.add(end, end - start);
      return result;
    } catch (FunnelException e) {
      isFailure = e.code() == ErrorCode.UNAVAILABLE;
      throw e;
    } finally {
      if (isFailure) {
        failed.increment();
      }
    }
  }

  /** Notes that what it computed before answered once more. */
  public void keptOne() {
    kept.increment();
  }

  /** All of it as figures, of which the times are the last 10 minutes'. */
  public EngineFigures figures() {
    return times.figures(nanoTime.getAsLong(), answered.sum(), kept.sum(), failed.sum());
  }
}
