package org.opportunityfunnel.shell.internal.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** When somebody works: from half past eight to six on weekdays, hardly at noon. */
final class DemoHours {
  private static final LocalTime BEGIN = LocalTime.of(8, 30);
  private static final LocalTime END = LocalTime.of(18, 0);
  private static final LocalTime LUNCH = LocalTime.of(12, 10);
  private static final LocalTime AFTER_LUNCH = LocalTime.of(13, 0);
  private static final double LUNCH_KEPT = 0.7;
  private static final double OVERTIME = 0.015;

  private final DemoRandom random;
  private final ZoneId zone;

  DemoHours(DemoRandom random, ZoneId zone) {
    this.random = random;
    this.zone = zone;
  }

  /** A moment of that day's working hours, to the microsecond. */
  Instant on(LocalDate day) {
    LocalTime time = time();
    if (time.isAfter(LUNCH) && time.isBefore(AFTER_LUNCH) && random.chance(LUNCH_KEPT)) {
      time = time();
    }
    return day.atTime(time).atZone(zone).toInstant();
  }

  /** That moment if it is one of work, else the next one that is. Never earlier. */
  Instant next(Instant moment) {
    Instant exact = moment.truncatedTo(ChronoUnit.MICROS);
    if (exact.isBefore(moment)) {
      exact = exact.plus(1, ChronoUnit.MICROS);
    }
    ZonedDateTime local = exact.atZone(zone);
    LocalDate day = local.toLocalDate();
    boolean overtime = random.chance(OVERTIME);
    if (overtime || (isWeekday(day) && isWork(local.toLocalTime()))) {
      return exact;
    }
    if (!isWeekday(day) || local.toLocalTime().isAfter(BEGIN)) {
      do {
        day = day.plusDays(1);
      } while (!isWeekday(day));
    }
    return on(day);
  }

  private LocalTime time() {
    long micros = ChronoUnit.MICROS.between(BEGIN, END);
    return BEGIN.plus((long) (micros * random.nextDouble()), ChronoUnit.MICROS);
  }

  private static boolean isWork(LocalTime time) {
    return !time.isBefore(BEGIN) && time.isBefore(END);
  }

  private static boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }
}
