package org.opportunityfunnel.testkit.close;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Times as Close writes and reads them: microseconds, in UTC. */
final class CloseTime {
  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS");

  private CloseTime() {}

  /** As in records. */
  static String withOffset(Instant time) {
    return withoutOffset(time) + "+00:00";
  }

  /** As in pipelines and events. */
  static String withoutOffset(Instant time) {
    return MICROSECONDS.format(time.atOffset(ZoneOffset.UTC));
  }

  /** What Close keeps of the time. */
  static Instant kept(Instant time) {
    return time.truncatedTo(ChronoUnit.MICROS);
  }

  /** A time or a date of a query; empty if it is none. */
  static Optional<Instant> parse(String text) {
    try {
      if (!text.contains("T")) {
        return Optional.of(LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));
      }
      boolean offset = text.matches(".*(Z|[+-]\\d\\d:\\d\\d)");
      return Optional.of(
          offset
              ? OffsetDateTime.parse(text).toInstant()
              : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
