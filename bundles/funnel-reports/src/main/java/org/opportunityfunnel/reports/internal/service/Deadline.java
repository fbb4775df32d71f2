package org.opportunityfunnel.reports.internal.service;

import java.time.Duration;

/** A point of the running time that no clock change moves. */
public final class Deadline {
  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE / 2);

  private final long nanoTime;

  private Deadline(long nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** So much later than now; at most about 146 years. */
  public static Deadline in(Duration time) {
    Duration bounded = time.compareTo(LONGEST) < 0 ? time : LONGEST;
    return new Deadline(System.nanoTime() + bounded.toNanos());
  }

  /** What is left; zero when it is over. */
  public Duration remaining() {
    return Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime()));
  }

  public boolean isOver() {
    return nanoTime - System.nanoTime() <= 0;
  }
}
