package org.opportunityfunnel.reports.internal.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConfiguredValuesTest {
  private final List<String> refusals = new ArrayList<>();
  private final ConfiguredValues values = new ConfiguredValues("some.pid", refusals::add);

  private interface Read extends BiFunction<ConfiguredValues, String, Optional<?>> {}

  static Stream<Arguments> cases() {
    Read zone = (values, text) -> values.zone("p", text);
    Read day = (values, text) -> values.dayOfWeek("p", text);
    Read month = (values, text) -> values.month("p", text);
    Read patience = (values, text) -> values.patience("p", text);
    return Stream.of(
        Arguments.of(zone, "UTC", "UTC"),
        Arguments.of(zone, " Europe/Berlin ", "Europe/Berlin"),
        Arguments.of(zone, "+05:30", "+05:30"),
        Arguments.of(zone, "Europe/Berln", null),
        Arguments.of(zone, "no zone!", null),
        Arguments.of(day, "monday", "MONDAY"),
        Arguments.of(day, "Sunday", "SUNDAY"),
        Arguments.of(day, "mon", null),
        Arguments.of(day, "1", null),
        Arguments.of(month, "july", "JULY"),
        Arguments.of(month, "Month", null),
        Arguments.of(patience, "0", "PT0S"),
        Arguments.of(patience, "60", "PT1M"),
        Arguments.of(patience, "61", null),
        Arguments.of(patience, "-1", null),
        Arguments.of(patience, "five", null),
        Arguments.of(patience, "99999999999", null));
  }

  @ParameterizedTest(name = "\"{1}\" is {2}")
  @MethodSource("cases")
  void readsWhatIsRightAndRefusesTheRest(
      BiFunction<ConfiguredValues, String, Optional<?>> read, String text, String expected) {
    assertEquals(Optional.ofNullable(expected), read.apply(values, text).map(Object::toString));
    assertEquals(expected == null ? 1 : 0, refusals.size());
  }

  @Test
  void takesEmptyAsNotConfigured() {
    assertEquals(Optional.empty(), values.zone("p", ""));
    assertEquals(Optional.empty(), values.dayOfWeek("p", " "));
    assertEquals(Optional.empty(), values.month("p", null));
    assertEquals(List.of(), refusals);
  }

  @Test
  void namesPidPropertyValueAndWhatWouldBeRight() {
    values.dayOfWeek("weekStart", "mon");
    assertEquals(
        List.of(
            "Configuration some.pid: weekStart = \"mon\" is refused, it must be one of monday,"
                + " tuesday, wednesday, thursday, friday, saturday, sunday."),
        refusals);
  }

  @Test
  void needsAName() {
    assertEquals(Optional.of("orga_1"), values.name("organization", "orga_1"));
    assertEquals(Optional.empty(), values.name("organization", " "));
    assertEquals(1, refusals.size());
  }
}
