package org.opportunityfunnel.reports.internal.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Month;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the values of one configuration. A wrong one is refused with a line that names the PID and
 * the property; it then counts as not configured, so that a slip of the pen takes no report down.
 */
public final class ConfiguredValues {
  private static final int LONGEST_WAIT = 60;
  private static final int MOST_MEBIBYTES = 65_536;

  private final String pid;
  private final Consumer<String> refusals;

  public ConfiguredValues(String pid, Consumer<String> refusals) {
    this.pid = pid;
    this.refusals = refusals;
  }

  /** Any zone that Java knows, such as {@code Europe/Berlin} or {@code UTC}. */
  public Optional<ZoneId> zone(String property, String value) {
    return configured(value)
        .flatMap(
            text -> {
              try {
                return Optional.of(ZoneId.of(text));
              } catch (DateTimeException e) {
                return refuse(property, text, "a time zone such as Europe/Berlin");
              }
            });
  }

  /** The English name of a day of the week, in any case. */
  public Optional<DayOfWeek> dayOfWeek(String property, String value) {
    return configured(value).flatMap(text -> oneOf(property, text, DayOfWeek.values()));
  }

  /** The English name of a month, in any case. */
  public Optional<Month> month(String property, String value) {
    return configured(value).flatMap(text -> oneOf(property, text, Month.values()));
  }

  /** Whole seconds from 0 to 60. */
  public Optional<Duration> patience(String property, String value) {
    return whole(property, value, "seconds", LONGEST_WAIT).map(Duration::ofSeconds);
  }

  /** Whole mebibytes from 0 to 65536. */
  public Optional<Integer> mebibytes(String property, String value) {
    return whole(property, value, "mebibytes", MOST_MEBIBYTES);
  }

  private Optional<Integer> whole(String property, String value, String unit, int most) {
    return configured(value)
        .flatMap(
            text ->
                text.matches("\\d{1,5}") && Integer.parseInt(text) <= most
                    ? Optional.of(Integer.valueOf(text))
                    : refuse(property, text, "whole " + unit + " from 0 to " + most));
  }

  /** A name that can't be left out. */
  public Optional<String> name(String property, String value) {
    Optional<String> name = configured(value);
    return name.isPresent() ? name : refuse(property, "", "a name");
  }

  private <E extends Enum<E>> Optional<E> oneOf(String property, String text, E[] values) {
    Optional<E> found =
        Stream.of(values).filter(value -> value.name().equalsIgnoreCase(text)).findFirst();
    return found.isPresent()
        ? found
        : refuse(
            property,
            text,
            Stream.of(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ", "one of ", "")));
  }

  private static Optional<String> configured(String value) {
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }

  private <T> Optional<T> refuse(String property, String value, String right) {
    refusals.accept(
        "Configuration %s: %s = \"%s\" is refused, it must be %s."
            .formatted(pid, property, value, right));
    return Optional.empty();
  }
}
