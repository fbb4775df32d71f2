package org.opportunityfunnel.range.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import org.opportunityfunnel.range.internal.Edge.Moment;
import org.opportunityfunnel.range.internal.Edge.WallTime;

/**
 * Reads the ends of absolute ranges: ISO 8601 in its extended form, years 0000 to 9999; a date, or
 * a date and a time to the minute, the second or a fraction of at most nine digits, which is
 * floored; after a time possibly an offset ({@code Z}, {@code +01:00}, {@code +0100}, {@code +01}).
 */
final class EdgeParser {
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendValue(ChronoField.YEAR, 4)
          .appendPattern("-MM-dd")
          .optionalStart()
          .appendLiteral('T')
          .appendPattern("HH:mm")
          .optionalStart()
          .appendPattern(":ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HH:MM:ss", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HHmm", "Z")
          .optionalEnd()
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private EdgeParser() {}

  /** The start of a range; of a bare date its beginning. Empty if it is no such text. */
  static Optional<Edge> start(String text) {
    return parse(text, 0);
  }

  /** The end of a range; of a bare date the beginning of the next. Empty if it is no such text. */
  static Optional<Edge> end(String text) {
    return parse(text, 1);
  }

  private static Optional<Edge> parse(String text, int daysAfterDate) {
    TemporalAccessor parsed;
    try {
      parsed = ISO.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
    if (parsed instanceof OffsetDateTime time) {
      return Optional.of(new Moment(time.toInstant().truncatedTo(ChronoUnit.SECONDS)));
    }
    if (parsed instanceof LocalDateTime time) {
      return Optional.of(new WallTime(time.truncatedTo(ChronoUnit.SECONDS)));
    }
    return Optional.of(new WallTime(LocalDate.from(parsed).plusDays(daysAfterDate).atStartOfDay()));
  }
}
