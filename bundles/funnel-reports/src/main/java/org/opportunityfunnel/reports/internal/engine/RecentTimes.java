package org.opportunityfunnel.reports.internal.engine;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.HdrHistogram.AtomicHistogram;
import org.HdrHistogram.Histogram;
import org.opportunityfunnel.api.report.EngineFigures;

/**
 * How long things took in the last 10 minutes, to two digits, a histogram a minute. Takes at most
 * about 300 KB, however much there is. Thread-safe without a lock.
 */
final class RecentTimes {
  private static final int MINUTES = 10;
  private static final long LONGEST_MICROS = TimeUnit.HOURS.toMicros(1);
  private static final int DIGITS = 2;
  private static final double MICROS_PER_MILLI = 1_000;

  private record Minute(long number, AtomicHistogram micros) {}

  private final AtomicReferenceArray<Minute> minutes = new AtomicReferenceArray<>(MINUTES);

  /** Notes one thing that was over at that time of the running clock. */
  void add(long nanoTime, long nanos) {
    long micros = Math.max(0, TimeUnit.NANOSECONDS.toMicros(nanos));
    minute(number(nanoTime)).micros().recordValue(Math.min(micros, LONGEST_MICROS));
  }

  private Minute minute(long number) {
    int place = (int) Math.floorMod(number, (long) MINUTES);
    Minute present = minutes.get(place);
    if (present != null && present.number() >= number) {
      return present;
    }
    Minute next = new Minute(number, new AtomicHistogram(LONGEST_MICROS, DIGITS));
    return minutes.compareAndSet(place, present, next) ? next : minutes.get(place);
  }

  /** The figures with these counts and the times of the minutes up to that one. */
  EngineFigures figures(long nanoTime, long answered, long kept, long failed) {
    Histogram all = new Histogram(LONGEST_MICROS, DIGITS);
    long oldest = number(nanoTime) - MINUTES + 1;
    for (int i = 0; i < MINUTES; i++) {
      Minute minute = minutes.get(i);
      if (minute != null && minute.number() >= oldest) {
        all.add(minute.micros());
      }
    }
    return all.getTotalCount() == 0
        ? new EngineFigures(answered, kept, failed, null, null, null)
        : new EngineFigures(
            answered,
            kept,
            failed,
            millis(all.getValueAtPercentile(50)),
            millis(all.getValueAtPercentile(99)),
            millis(all.getMaxValue()));
  }

  private static long number(long nanoTime) {
    return Math.floorDiv(nanoTime, TimeUnit.MINUTES.toNanos(1));
  }

  private static double millis(long micros) {
    return micros / MICROS_PER_MILLI;
  }
}
