package org.opportunityfunnel.testkit.data;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.regex.Pattern;

/** "Times are ISO 8601; one without an offset is UTC". */
public final class TimeText {
  private static final DateTimeFormatter WITH_SECONDS =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .toFormatter();

  private static final Pattern OFFSET = Pattern.compile("T.*[+-]\\d\\d(:?\\d\\d)?$");

  private TimeText() {}

  /** The time in one of the forms that are allowed; which one, the variant decides. */
  public static String of(Instant time, int variant) {
    return switch (Math.floorMod(variant, 4)) {
      case 0 -> local(time, ZoneOffset.UTC) + "Z";
      case 1 -> local(time, ZoneOffset.UTC) + "+00:00";
      case 2 -> local(time, ZoneOffset.UTC);
      default -> local(time, ZoneOffset.ofHoursMinutes(5, 30)) + "+05:30";
    };
  }

  /**
   * The instant of a text in any of those forms, or of a bare date; the zone is for those without
   * offset.
   */
  public static Instant instant(String text, ZoneId zone) {
    if (!text.contains("T")) {
      return LocalDate.parse(text).atStartOfDay(zone).toInstant();
    }
    boolean hasOffset = text.endsWith("Z") || OFFSET.matcher(text).find();
    return hasOffset
        ? OffsetDateTime.parse(text).toInstant()
        : LocalDateTime.parse(text).atZone(zone).toInstant();
  }

  private static String local(Instant time, ZoneOffset offset) {
    return WITH_SECONDS.format(time.atOffset(offset));
  }
}
