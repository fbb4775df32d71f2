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
import java.util.List;
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
  /** The two differ in the colon of an offset only, for which a formatter has no option. */
  private static final List<DateTimeFormatter> FORMS = List.of(iso("+HH:MM:ss"), iso("+HHmm"));

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
    return FORMS.stream()
        .flatMap(form -> read(form, text).stream())
        .findFirst()
        .map(time -> edge(time, daysAfterDate));
  }

  private static Optional<TemporalAccessor> read(DateTimeFormatter form, String text) {
    try {
      return Optional.of(
          form.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Edge edge(TemporalAccessor parsed, int daysAfterDate) {
    if (parsed instanceof OffsetDateTime time) {
      return new Moment(time.toInstant().truncatedTo(ChronoUnit.SECONDS));
    }
    if (parsed instanceof LocalDateTime time) {
      return new WallTime(time.truncatedTo(ChronoUnit.SECONDS));
    }
    return new WallTime(LocalDate.from(parsed).plusDays(daysAfterDate).atStartOfDay());
  }

  private static DateTimeFormatter iso(String offset) {
    return new DateTimeFormatterBuilder()
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
        .appendOffset(offset, "Z")
        .optionalEnd()
        .optionalEnd()
        .toFormatter(Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
