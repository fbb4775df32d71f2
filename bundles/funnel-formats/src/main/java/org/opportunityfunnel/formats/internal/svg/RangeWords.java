package org.opportunityfunnel.formats.internal.svg;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.opportunityfunnel.api.range.TimeRange;

/**
 * Says a range on the calendar of its zone: days from the first to the last, both included. The
 * console says it in the same words.
 */
final class RangeWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private final ZoneId zone;

  RangeWords(ZoneId zone) {
    this.zone = zone;
  }

  /** Whole days as days; a range that begins or ends within one, to the second and half-open. */
  String of(TimeRange range) {
    if (range.isStartUnbounded() && range.isEndUnbounded()) {
      return "all time";
    }
    if (!range.isStartUnbounded() && range.start().equals(range.end())) {
      return "never (an empty range)";
    }
    if (range.isEndUnbounded()) {
      return "since " + start(range.start());
    }
    if (range.isStartUnbounded()) {
      return isMidnight(range.end()) ? "up to " + lastDay(range.end()) : until(range.end());
    }
    if (isMidnight(range.start()) && isMidnight(range.end())) {
      String first = start(range.start());
      String last = lastDay(range.end());
      return first.equals(last) ? first : first + " – " + last;
    }
    return "from " + SECOND.format(at(range.start())) + " " + until(range.end());
  }

  private String start(Instant start) {
    return isMidnight(start) ? DAY.format(at(start)) : SECOND.format(at(start));
  }

  private String lastDay(Instant end) {
    return DAY.format(at(end).toLocalDate().minusDays(1));
  }

  private String until(Instant end) {
    return "before " + SECOND.format(at(end));
  }

  private boolean isMidnight(Instant instant) {
    ZonedDateTime at = at(instant);
    // Where midnight does not exist on that day, the day begins later.
    return at.toLocalTime().equals(LocalTime.MIDNIGHT)
        || at.equals(at.toLocalDate().atStartOfDay(zone));
  }

  private ZonedDateTime at(Instant instant) {
    return instant.atZone(zone);
  }
}
