package org.opportunityfunnel.store.jdbc.internal.select;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.opportunityfunnel.api.filter.Filter;

/** Writes how numbers and moments lie in their ranges. Null where the value is missing. */
final class Bounds {
  private static final int DAY_LENGTH = "2026-01-31".length();
  private static final int SECOND_LENGTH = "2026-01-31T09:30:00".length();
  private static final int MAX_YEAR = 9999;

  private final SqlDialect dialect;

  Bounds(SqlDialect dialect) {
    this.dialect = dialect;
  }

  /** A whole number is inside. */
  static SqlPart whole(String number, Filter.NumberRange range) {
    return number(number, range, WholeBounds::floor, WholeBounds::ceiling);
  }

  /** A double is inside; each bound is the nearest double. */
  static SqlPart nearest(String number, Filter.NumberRange range) {
    return number(number, range, Bounds::nearest, Bounds::nearest);
  }

  /** Without a negative zero, which some databases tell apart. */
  private static Double nearest(BigDecimal bound) {
    return bound.doubleValue() + 0.0;
  }

  private static SqlPart number(
      String number,
      Filter.NumberRange range,
      Function<BigDecimal, Object> floor,
      Function<BigDecimal, Object> ceiling) {
    List<SqlPart> bounds = new ArrayList<>();
    bound(bounds, number + " > ?", range.gt(), floor);
    bound(bounds, number + " >= ?", range.gte(), ceiling);
    bound(bounds, number + " < ?", range.lt(), ceiling);
    bound(bounds, number + " <= ?", range.lte(), floor);
    return SqlPart.join(" AND ", bounds).between("(", ")");
  }

  /** An epoch second is inside. */
  static SqlPart second(String second, Filter.MomentRange range) {
    return inside(second, range.onOrAfter(), range.before(), Bounds::ceiling);
  }

  /** A day, counted from 1970-01-01, is inside. */
  static SqlPart day(String day, Filter.MomentRange range) {
    return inside(day, range.firstDay(), range.endDay(), LocalDate::toEpochDay);
  }

  /** An ISO 8601 text of the years 0001 to 9999 UTC, a day or a time, is inside. */
  SqlPart dayOrTime(String text, Filter.MomentRange range) {
    String day = dialect.ordered(text);
    String second = dialect.ordered("substr(" + text + ", 1, " + SECOND_LENGTH + ")");
    return SqlPart.join(
        "",
        List.of(
            SqlPart.of("CASE WHEN length(" + text + ") = " + DAY_LENGTH + " THEN "),
            inside(day, range.firstDay(), range.endDay(), Bounds::text),
            SqlPart.of(" ELSE "),
            inside(second, range.onOrAfter(), range.before(), Bounds::text),
            SqlPart.of(" END")));
  }

  /** Such a text as one that orders by time, a day as its UTC midnight. */
  String dayOrTimeOrder(String text) {
    return dialect.ordered(
        "(CASE WHEN length(%1$s) = %2$d THEN %1$s || 'T00:00:00' ELSE substr(%1$s, 1, %3$d) END)"
            .formatted(text, DAY_LENGTH, SECOND_LENGTH));
  }

  private static <T> SqlPart inside(
      String operand, T onOrAfter, T before, Function<T, Object> parameter) {
    List<SqlPart> bounds = new ArrayList<>();
    bound(bounds, operand + " >= ?", onOrAfter, parameter);
    bound(bounds, operand + " < ?", before, parameter);
    return bounds.isEmpty()
        ? SqlPart.of("(" + operand + " IS NOT NULL)")
        : SqlPart.join(" AND ", bounds).between("(", ")");
  }

  private static <T> void bound(
      List<SqlPart> bounds, String sql, T bound, Function<T, Object> parameter) {
    if (bound != null) {
      bounds.add(SqlPart.of(sql, parameter.apply(bound)));
    }
  }

  /** The first whole second that is not before it: what is compared is whole. */
  private static Long ceiling(Instant time) {
    return time.getEpochSecond() + (time.getNano() > 0 ? 1 : 0);
  }

  private static Object text(LocalDate day) {
    return outside(day.getYear(), day.toString());
  }

  private static Object text(Instant time) {
    LocalDateTime utc = LocalDateTime.ofEpochSecond(ceiling(time), 0, ZoneOffset.UTC);
    return outside(utc.getYear(), DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(utc));
  }

  /** Years of other than four digits would order wrongly: what is before or after all times. */
  private static Object outside(int year, String text) {
    return year < 0 ? "" : year > MAX_YEAR ? "~" : text;
  }
}
