package org.opportunityfunnel.testkit.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Map;

/** The moments of filter.md. */
record Moments(SearchContext context, Calendar calendar) {

  Moments(SearchContext context) {
    this(context, new Calendar(context));
  }

  /** "on_or_after: a moment, null or absent"; unbounded is the smallest instant. */
  Instant from(Map<?, ?> range) {
    Object moment = range.get("on_or_after");
    return moment == null ? Instant.MIN : of(moment);
  }

  /** "before: a moment, null or absent"; unbounded is the greatest instant. */
  Instant to(Map<?, ?> range) {
    Object moment = range.get("before");
    return moment == null ? Instant.MAX : of(moment);
  }

  /** "A date field counts as midnight of its day in that zone." */
  Instant of(Temporal value) {
    return value instanceof LocalDate day ? calendar.midnight(day) : (Instant) value;
  }

  /** An object, or a plain text. */
  private Instant of(Object json) {
    if (json instanceof String text) {
      return of(MomentText.of(text).orElseThrow(() -> new IllegalArgumentException(text)));
    }
    Map<?, ?> moment = (Map<?, ?>) json;
    String type = Json.text(moment, "type");
    return switch (type) {
      case "now" -> context.now();
      case "fixed_utc" -> of(MomentText.of(Json.text(moment, "value")).orElseThrow());
      case "fixed_local_date" ->
          dayEnd(LocalDate.parse(Json.text(moment, "value")), moment, "which");
      case "start_end_of_predefined_relative_period" -> period(moment);
      case "offset" -> offset(moment);
      default -> throw new IllegalArgumentException("moment " + type);
    };
  }

  /** "start" is the beginning of the day, "end" the next midnight. */
  private Instant dayEnd(LocalDate day, Map<?, ?> moment, String member) {
    return calendar.midnight(Json.text(moment, member).equals("start") ? day : day.plusDays(1));
  }

  /** "the names of relative ranges, - or _". */
  private Instant period(Map<?, ?> moment) {
    String name = Json.text(moment, "range").replace('_', '-');
    return Json.text(moment, "which").equals("start") ? calendar.start(name) : calendar.end(name);
  }

  /** Calendar units on the zone's calendar, then exact time; "which_day_end" without exact time. */
  private Instant offset(Map<?, ?> moment) {
    Instant from = of(moment.get("moment"));
    if (from.equals(Instant.MIN) || from.equals(Instant.MAX)) {
      return from;
    }
    Map<?, ?> units = Json.object(moment, "offset");
    long sign = Json.text(moment, "direction").equals("past") ? -1 : 1;
    ZonedDateTime there = from.atZone(context.zone());
    LocalDateTime local =
        there
            .toLocalDateTime()
            .plusYears(sign * Json.whole(units, "years"))
            .plusMonths(sign * Json.whole(units, "months"))
            .plusWeeks(sign * Json.whole(units, "weeks"))
            .plusDays(sign * Json.whole(units, "days"));
    // Where clocks are put back, the same of two equal times as before.
    ZonedDateTime moved = ZonedDateTime.ofLocal(local, context.zone(), there.getOffset());
    long seconds =
        3600 * Json.whole(units, "hours")
            + 60 * Json.whole(units, "minutes")
            + Json.whole(units, "seconds");
    if (seconds == 0 && moment.get("which_day_end") != null) {
      return dayEnd(moved.toLocalDate(), moment, "which_day_end");
    }
    return moved.toInstant().plusSeconds(sign * seconds);
  }
}
