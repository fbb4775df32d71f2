package org.opportunityfunnel.shell.internal.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * Which demo data to make: the same settings give the same data.
 *
 * @param opportunities how many, at least 1
 * @param today the day that the data leads up to: nothing in it is later than that day's beginning
 *     (UTC)
 */
public record DemoSettings(long seed, int opportunities, LocalDate today) {

  /** As many as a busy sales organization has in a year and a half. */
  public static final int DEFAULT_OPPORTUNITIES = 20_000;

  /** The seed unless another one is asked for. */
  public static final long DEFAULT_SEED = 1;

  private static final int MONTHS = 18;

  public DemoSettings {
    Objects.requireNonNull(today, "today");
    if (opportunities < 1) {
      throw new IllegalArgumentException("at least 1 opportunity, not " + opportunities);
    }
  }

  /** The day of the first opportunities. */
  public LocalDate firstDay() {
    return today.minusMonths(MONTHS);
  }

  /** Everything in the data is before it. */
  public Instant end() {
    return today.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
