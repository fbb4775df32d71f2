package org.opportunityfunnel.reports.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.range.CalendarSettings;
import org.opportunityfunnel.reports.internal.fake.Configurations;

class SettingsTest {
  private final List<String> refusals = new ArrayList<>();

  @Test
  void areTheDefaultWithoutConfiguration() {
    Settings settings = read(Settings.DEFAULT);
    // Equal by what they mean: "UTC" is read as the region of that name.
    assertEquals("UTC", settings.calendar().zone().getId());
    assertEquals(DayOfWeek.MONDAY, settings.calendar().weekStart());
    assertEquals(Month.JANUARY, settings.calendar().yearStart());
    assertEquals("", settings.engine());
    assertEquals(Duration.ofSeconds(5), settings.patience());
    assertEquals(64 << 20, settings.selectionBytes());
    assertEquals(64 << 20, settings.answerBytes());
    assertEquals(List.of(), refusals);
  }

  @Test
  void takeEveryProperty() {
    Settings expected =
        new Settings(
            new CalendarSettings(ZoneId.of("Asia/Tokyo"), DayOfWeek.SUNDAY, Month.APRIL),
            "sql",
            Duration.ofSeconds(30),
            7 << 20,
            9 << 20);
    assertEquals(
        expected,
        read(
            Settings.DEFAULT,
            "timezone",
            "Asia/Tokyo",
            "weekStart",
            "sunday",
            "yearStart",
            "april",
            "engine",
            " sql ",
            "waitSeconds",
            "30",
            "selectionCacheMebibytes",
            "7",
            "answerCacheMebibytes",
            "9"));
  }

  @Test
  void keepWhatWasInForceInThePlaceOfAWrongValue() {
    Settings before =
        read(
            Settings.DEFAULT,
            "timezone",
            "Asia/Tokyo",
            "waitSeconds",
            "7",
            "selectionCacheMebibytes",
            "0");
    Settings after =
        read(
            before,
            "timezone",
            "Asia/Tokio",
            "waitSeconds",
            "a while",
            "selectionCacheMebibytes",
            "65537");
    assertEquals(before, after);
    assertEquals(
        List.of(
            "Configuration org.opportunityfunnel.reports: timezone = \"Asia/Tokio\" is refused, it"
                + " must be a time zone such as Europe/Berlin.",
            "Configuration org.opportunityfunnel.reports: waitSeconds = \"a while\" is refused, it"
                + " must be whole seconds from 0 to 60.",
            "Configuration org.opportunityfunnel.reports: selectionCacheMebibytes = \"65537\" is"
                + " refused, it must be whole mebibytes from 0 to 65536."),
        refusals);
  }

  private Settings read(Settings before, String... namesAndValues) {
    return before.with(
        Configurations.of(ReportsConfiguration.class, namesAndValues), refusals::add);
  }
}
