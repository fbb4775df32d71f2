package org.opportunityfunnel.mapping.internal.cell;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Texts with day, month and year, and perhaps a time.
 *
 * @param shown the name for a person
 */
record DatePattern(String name, String shown, DateTimeFormatter formatter) implements DateFormat {
  private static final Pattern QUOTED = Pattern.compile("'[^']*'");
  private static final Pattern NO_FIELD_OR_REPEATED = Pattern.compile("[^A-Za-z]|(.)(?=\\1)");

  /** Where a month stands between hours and days, or minutes between days and years. */
  private static final Pattern MISPLACED = Pattern.compile("[HhKk]M|(?<![HhKk])m");

  /** A date as ISO 8601 writes it, perhaps with a time and an offset; a space may stand for T. */
  static DatePattern iso(String name) {
    DateTimeFormatter time =
        new DateTimeFormatterBuilder()
            .appendPattern("H:mm")
            .optionalStart()
            .appendPattern(":ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalEnd()
            .appendPattern("[XXX][XX][X]")
            .toFormatter();
    return new DatePattern(
        name,
        name + " such as 2026-01-31 09:30",
        strict(
            new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern("uuuu-MM-dd")
                .appendOptional(after("T", time))
                .appendOptional(after(" ", time))));
  }

  private static DateTimeFormatter after(String mark, DateTimeFormatter time) {
    return new DateTimeFormatterBuilder().appendLiteral(mark).append(time).toFormatter();
  }

  /**
   * A pattern of {@link DateTimeFormatter} in English.
   *
   * @throws IllegalArgumentException if it is none, or can't tell a day, or not the time that it
   *     writes, or takes minutes for months
   */
  static DatePattern of(String pattern) {
    String fields =
        NO_FIELD_OR_REPEATED.matcher(QUOTED.matcher(pattern).replaceAll("")).replaceAll("");
    if (MISPLACED.matcher(fields).find()) {
      throw new IllegalArgumentException(pattern);
    }
    // A year of an era would want the era with it.
    String years = pattern.replaceAll("y(?=[^']*('[^']*'[^']*)*$)", "u");
    DateTimeFormatter formatter =
        strict(new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(years));
    DatePattern format = new DatePattern(pattern, pattern, formatter);
    if (!format.readsWhatItWrites(4) || !format.readsWhatItWrites(16)) {
      throw new IllegalArgumentException(pattern);
    }
    return format;
  }

  private static DateTimeFormatter strict(DateTimeFormatterBuilder builder) {
    return builder
        .toFormatter(Locale.ENGLISH)
        .withChronology(IsoChronology.INSTANCE)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  private boolean readsWhatItWrites(int hour) {
    try {
      String text =
          formatter.format(ZonedDateTime.of(2021, 11, 23, hour, 35, 0, 0, ZoneOffset.UTC));
      return formatter.format(read(text, ZoneOffset.UTC).atZone(ZoneOffset.UTC)).equals(text);
    } catch (DateTimeException e) {
      return false;
    }
  }

  @Override
  public Instant read(String text, ZoneId zone) {
    // Asking for one type after the other would throw for each that it is not: that is slow.
    TemporalAccessor found = formatter.parse(text);
    if (found.isSupported(ChronoField.INSTANT_SECONDS)) {
      return Instant.from(found);
    }
    LocalDate day = LocalDate.from(found);
    LocalTime time = found.query(TemporalQueries.localTime());
    return (time == null ? day.atStartOfDay(zone) : day.atTime(time).atZone(zone)).toInstant();
  }
}
