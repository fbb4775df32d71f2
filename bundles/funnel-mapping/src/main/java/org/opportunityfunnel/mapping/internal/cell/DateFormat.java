package org.opportunityfunnel.mapping.internal.cell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;

/** One way to write a date or time. */
public interface DateFormat {

  /** As the mapping says it. */
  String name();

  /**
   * The instant that the text says.
   *
   * @throws java.time.DateTimeException or {@link ArithmeticException} or {@link
   *     NumberFormatException} if it is not written so
   */
  Instant read(String text, ZoneId zone);

  /**
   * The format of that name: {@code iso}, {@code excel} (days since 1899-12-30), {@code
   * excel-1904}, {@code unix-ms}, or a pattern of {@link DateTimeFormatter} in English.
   *
   * @throws IllegalArgumentException if it is none
   */
  static DateFormat of(String name) {
    return switch (name) {
      case "iso" -> new Pattern(name, iso());
      case "excel" -> new Serial(name, LocalDate.of(1899, 12, 30), 61);
      case "excel-1904" -> new Serial(name, LocalDate.of(1904, 1, 1), 1);
      case "unix-ms" -> new UnixMillis(name);
      default -> new Pattern(name, pattern(name));
    };
  }

  private static DateTimeFormatter iso() {
    return pattern("uuuu-MM-dd[['T'][ ]HH:mm[:ss][.SSSSSSSSS][.SSSSSS][.SSS][XXX][XX][X]]");
  }

  private static DateTimeFormatter pattern(String pattern) {
    // A year of an era would want the era with it.
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern.replaceAll("y(?=[^']*('[^']*'[^']*)*$)", "u"))
        .toFormatter(Locale.ENGLISH)
        .withChronology(IsoChronology.INSTANCE)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** A text with day, month and year. */
  record Pattern(String name, DateTimeFormatter formatter) implements DateFormat {
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

  /**
   * A spreadsheet's number of days.
   *
   * @param least below it the calendar of the spreadsheet is not the world's
   */
  record Serial(String name, LocalDate zero, int least) implements DateFormat {
    private static final int MOST = 2_958_465;
    private static final int SECONDS = 86_400;

    @Override
    public Instant read(String text, ZoneId zone) {
      BigDecimal days = plain(text);
      if (days.intValue() < least || days.intValue() > MOST) {
        throw new NumberFormatException(text);
      }
      BigDecimal seconds =
          days.remainder(BigDecimal.ONE)
              .multiply(BigDecimal.valueOf(SECONDS))
              .setScale(0, RoundingMode.HALF_UP);
      return zero.plusDays(days.intValue())
          .atStartOfDay()
          .plusSeconds(seconds.longValueExact())
          .atZone(zone)
          .toInstant();
    }

    private static BigDecimal plain(String text) {
      if (!text.matches("[0-9]{1,7}([.,][0-9]{1,15})?")) {
        throw new NumberFormatException(text);
      }
      return new BigDecimal(text.replace(',', '.'));
    }
  }

  /** Milliseconds since 1970. */
  record UnixMillis(String name) implements DateFormat {
    @Override
    public Instant read(String text, ZoneId zone) {
      if (!text.matches("[0-9]{10,14}")) {
        throw new NumberFormatException(text);
      }
      return Instant.ofEpochMilli(Long.parseLong(text));
    }
  }
}
