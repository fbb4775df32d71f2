package org.opportunityfunnel.shell.internal.preflight;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The default organization's calendar is one that exists. */
record CalendarCheck(Map<String, String> environment) implements Check {

  @Override
  public Optional<String> refusal() {
    return zone()
        .or(() -> oneOf("FUNNEL_WEEK_START", DayOfWeek.values()))
        .or(() -> oneOf("FUNNEL_YEAR_START", Month.values()));
  }

  private Optional<String> zone() {
    String zone = environment.getOrDefault("FUNNEL_TIMEZONE", "UTC");
    try {
      ZoneId.of(zone);
      return Optional.empty();
    } catch (DateTimeException e) {
      return Optional.of(
          "FUNNEL_TIMEZONE=" + zone + " is no time zone; set a name such as Europe/Berlin or UTC.");
    }
  }

  private Optional<String> oneOf(String variable, Enum<?>[] values) {
    String value = environment.get(variable);
    String names =
        Arrays.stream(values)
            .map(known -> known.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    if (value == null || Arrays.stream(values).anyMatch(v -> v.name().equalsIgnoreCase(value))) {
      return Optional.empty();
    }
    return Optional.of(variable + "=" + value + " is not one of " + names + ".");
  }
}
