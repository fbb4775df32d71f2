package org.opportunityfunnel.mapping.internal.cell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** One way to write a date or time. */
public interface DateFormat {

  /** As the mapping says it. */
  String name();

  /** The name for a person, with an example where it does not show how it looks. */
  String shown();

  /**
   * The instant that the text says.
   *
   * @throws java.time.DateTimeException or {@link ArithmeticException} or {@link
   *     NumberFormatException} if it is not written so
   */
  Instant read(String text, ZoneId zone);

  /**
   * The format of that name: {@code iso}, {@code excel} (days since 1899-12-30), {@code
   * excel-1904}, {@code unix-ms}, or a pattern of {@link java.time.format.DateTimeFormatter}.
   *
   * @throws IllegalArgumentException if it is none, or a pattern that reads no dates
   */
  static DateFormat of(String name) {
    return switch (name) {
      case "iso" -> DatePattern.iso(name);
      case "excel" -> new Serial(name, LocalDate.of(1899, 12, 30));
      case "excel-1904" -> new Serial(name, LocalDate.of(1904, 1, 1));
      case "unix-ms" -> new UnixMillis(name);
      default -> DatePattern.of(name);
    };
  }

  /**
   * A spreadsheet's number of days, of five digits: four may as well be a year, and six a month.
   * They are the days from 1927 to 2173, or from 1931 to 2177.
   */
  record Serial(String name, LocalDate zero) implements DateFormat {
    private static final int SECONDS = 86_400;

    @Override
    public String shown() {
      return name + "'s number of days";
    }

    @Override
    public Instant read(String text, ZoneId zone) {
      BigDecimal days = plain(text);
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
      if (!text.matches("[1-9][0-9]{4}([.,][0-9]{1,15})?")) {
        throw new NumberFormatException(text);
      }
      return new BigDecimal(text.replace(',', '.'));
    }
  }

  /** Milliseconds since 1970. */
  record UnixMillis(String name) implements DateFormat {
    @Override
    public String shown() {
      return name + " (milliseconds since 1970)";
    }

    @Override
    public Instant read(String text, ZoneId zone) {
      if (!text.matches("[0-9]{10,14}")) {
        throw new NumberFormatException(text);
      }
      return Instant.ofEpochMilli(Long.parseLong(text));
    }
  }
}
