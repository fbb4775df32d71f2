package org.opportunityfunnel.itests.bench;

import java.time.Instant;
import java.util.Random;
import org.opportunityfunnel.testkit.years.SalesYears;

/** Bodies of stages reports, per user, each different from all others. Not thread-safe. */
final class RequestBodies {
  private static final long QUARTER = 91L * 86_400;
  private static final int OF_ALL_TIME = 20;

  private final Random random;

  RequestBodies(long seed) {
    this.random = new Random(seed);
  }

  /** One in five over all time, the others over some 91 days of creation. */
  String next() {
    return random.nextInt(100) < OF_ALL_TIME ? allTime() : quarter();
  }

  /** Those created in 91 days that begin at any second. */
  String quarter() {
    long start = SalesYears.START + (long) (random.nextDouble() * (SalesYears.SECONDS - QUARTER));
    return body(Instant.ofEpochSecond(start), Instant.ofEpochSecond(start + QUARTER));
  }

  /** Those created since any second before the first of them. */
  String allTime() {
    long start = SalesYears.START - 1 - random.nextInt(Integer.MAX_VALUE);
    return body(Instant.ofEpochSecond(start), Instant.parse("2100-01-01T00:00:00Z"));
  }

  private static String body(Instant start, Instant end) {
    return "{\"pipeline\":\""
        + SalesYears.pipeline(0)
        + "\",\"type\":\"created-cohort\",\"report_relative_range\":\"all-time\","
        + "\"cohort_datetime_range\":{\"start\":\""
        + start
        + "\",\"end\":\""
        + end
        + "\"},\"include\":[\"meta\"]}";
  }
}
