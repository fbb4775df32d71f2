package org.opportunityfunnel.query.internal.moment;

import java.time.LocalDateTime;

/**
 * How far an offset goes; nothing is negative.
 *
 * @param seconds hours, minutes and seconds together
 */
record Distance(long years, long months, long weeks, long days, long seconds) {

  /** Whether no exact time is part of it. */
  boolean isOfWholeDays() {
    return seconds == 0;
  }

  /** Years first, then months, weeks and days; a day that a month lacks becomes its last. */
  LocalDateTime onCalendar(LocalDateTime start, boolean back) {
    long sign = back ? -1 : 1;
    return start
        .plusYears(sign * years)
        .plusMonths(sign * months)
        .plusWeeks(sign * weeks)
        .plusDays(sign * days);
  }
}
