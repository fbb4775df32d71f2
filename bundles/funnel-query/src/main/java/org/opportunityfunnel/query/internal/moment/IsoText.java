package org.opportunityfunnel.query.internal.moment;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days and times in ISO 8601, of the years 0001 to 9999. */
public final class IsoText {
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern TIME =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?"
              + "(Z|[+-][0-9]{2}:[0-9]{2})?");
  private static final int DATE_LENGTH = 10;
  private static final String YEAR_ZERO = "0000";

  private IsoText() {}

  /** The day; empty if it is none. */
  public static Optional<LocalDate> day(String text) {
    try {
      return DAY.matcher(text).matches() && !text.startsWith(YEAR_ZERO)
          ? Optional.of(LocalDate.parse(text))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The time; without an offset it is UTC. Empty if it is none. */
  public static Optional<Instant> time(String text) {
    try {
      if (!TIME.matcher(text).matches() || text.startsWith(YEAR_ZERO)) {
        return Optional.empty();
      }
      boolean hasOffset = text.endsWith("Z") || text.substring(DATE_LENGTH).matches(".*[+-].*");
      return Optional.of(
          hasOffset
              ? OffsetDateTime.parse(text).toInstant()
              : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
