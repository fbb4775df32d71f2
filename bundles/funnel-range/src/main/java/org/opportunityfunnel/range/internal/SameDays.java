package org.opportunityfunnel.range.internal;

import java.time.Period;
import java.util.Optional;

/** The comparisons of an absolute range with the same days before, and how far back they lie. */
enum SameDays {
  LAST_WEEK("same-days-last-week", Period.ofDays(7)),
  LAST_MONTH("same-days-last-month", Period.ofMonths(1)),
  LAST_QUARTER("same-days-last-quarter", Period.ofMonths(3)),
  LAST_YEAR("same-days-last-year", Period.ofYears(1));

  private final String wireName;
  private final Period period;

  SameDays(String wireName, Period period) {
    this.wireName = wireName;
    this.period = period;
  }

  String wireName() {
    return wireName;
  }

  Period period() {
    return period;
  }

  /** The comparison of that wire name; empty if there is none. */
  static Optional<SameDays> ofWireName(String name) {
    for (SameDays days : values()) {
      if (days.wireName.equals(name)) {
        return Optional.of(days);
      }
    }
    return Optional.empty();
  }
}
