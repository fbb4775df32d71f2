package org.opportunityfunnel.api.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One value of a custom field with the type that it arrived with: exactly one of text, number and
 * truth is there. A text in the form of a day or a time is that, too.
 *
 * @param text null for numbers and truth values; never empty
 * @param number null for texts and truth values; the nearest double, infinite past its range
 * @param truth null for texts and numbers
 * @param moment a {@link LocalDate} or an {@link Instant}; null where the text is neither
 */
public record CustomValue(String text, Double number, Boolean truth, Temporal moment) {
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern TIME =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?"
              + "(Z|[+-][0-9]{2}:[0-9]{2})?");

  /**
   * The values of a member: of a list one for each element. Null, an empty text, an object and a
   * list inside a list are none.
   *
   * @param json a plain JSON value: String, Number, Boolean, List, Map or null
   */
  public static List<CustomValue> of(Object json) {
    if (json instanceof List<?> list) {
      return list.stream().map(CustomValue::single).flatMap(Optional::stream).toList();
    }
    return single(json).stream().toList();
  }

  private static Optional<CustomValue> single(Object json) {
    if (json instanceof String text && !text.isEmpty()) {
      return Optional.of(new CustomValue(text, null, null, moment(text)));
    }
    if (json instanceof Number number) {
      // Without a negative zero, which some databases tell apart.
      return Optional.of(new CustomValue(null, number.doubleValue() + 0.0, null, null));
    }
    if (json instanceof Boolean truth) {
      return Optional.of(new CustomValue(null, null, truth, null));
    }
    return Optional.empty();
  }

  /** ISO 8601, years 0000 to 9999; a time without an offset is UTC. Null if it is neither. */
  private static Temporal moment(String text) {
    try {
      if (DAY.matcher(text).matches()) {
        return LocalDate.parse(text);
      }
      if (!TIME.matcher(text).matches()) {
        return null;
      }
      return text.endsWith("Z") || text.lastIndexOf('+') > 0 || text.lastIndexOf('-') > 7
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
