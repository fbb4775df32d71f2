package org.opportunityfunnel.testkit.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;

/** The named relative ranges on the calendar of a context (report.md 2). */
record Calendar(SearchContext context) {

  /** The first moment of the range; the smallest instant if it has none. */
  Instant start(String name) {
    return name.equals("all-time") ? Instant.MIN : midnight(first(name));
  }

  /** The first moment after the range; the greatest instant if it has none. */
  Instant end(String name) {
    return name.equals("all-time") ? Instant.MAX : midnight(first(name).plus(length(name)));
  }

  Instant midnight(LocalDate day) {
    return day.atStartOfDay(context.zone()).toInstant();
  }

  /** "last-x is the whole period before this-x." */
  private LocalDate first(String name) {
    LocalDate today = LocalDate.ofInstant(context.now(), context.zone());
    return switch (name) {
      case "today" -> today;
      case "yesterday" -> today.minusDays(1);
      case "this-week" -> weekOf(today);
      case "last-week" -> weekOf(today).minusWeeks(1);
      case "this-month" -> today.withDayOfMonth(1);
      case "last-month" -> today.withDayOfMonth(1).minusMonths(1);
      case "this-quarter" -> partOf(today, 3);
      case "last-quarter" -> partOf(today, 3).minusMonths(3);
      case "this-year" -> partOf(today, 12);
      case "last-year" -> partOf(today, 12).minusYears(1);
      default -> throw new IllegalArgumentException("relative range " + name);
    };
  }

  private static Period length(String name) {
    if (name.endsWith("day")) {
      return Period.ofDays(1);
    }
    return switch (name.substring(name.indexOf('-') + 1)) {
      case "week" -> Period.ofDays(7);
      case "month" -> Period.ofMonths(1);
      case "quarter" -> Period.ofMonths(3);
      default -> Period.ofYears(1);
    };
  }

  /** "this-week runs from the configured first day of the week". */
  private LocalDate weekOf(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(context.weekStart()));
  }

  /** "this-quarter and this-year follow the configured first month of the year". */
  private LocalDate partOf(LocalDate day, int months) {
    LocalDate month = day.withDayOfMonth(1);
    while (Math.floorMod(month.getMonthValue() - context.yearStart().getValue(), months) != 0) {
      month = month.minusMonths(1);
    }
    return month;
  }
}
