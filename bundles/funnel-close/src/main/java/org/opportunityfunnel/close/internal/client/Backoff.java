package org.opportunityfunnel.close.internal.client;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before trying again: twice as long each time, at most a minute, and by chance up
 * to half of it less, so that those that failed together don't come back together.
 */
record Backoff(RandomGenerator random) {
  private static final long FIRST_MILLIS = 1_000;
  private static final long LONGEST_MILLIS = 60_000;

  /**
   * The wait after so many failures.
   *
   * @param failures from 1
   */
  Duration after(int failures) {
    long whole = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(failures - 1, 10));
    return Duration.ofMillis(whole - random.nextLong(whole / 2));
  }
}
