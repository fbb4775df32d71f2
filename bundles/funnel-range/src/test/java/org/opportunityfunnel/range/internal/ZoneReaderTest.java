package org.opportunityfunnel.range.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opportunityfunnel.api.error.Problem;
import org.opportunityfunnel.api.error.Problems;

class ZoneReaderTest {
  private static final ZoneId ORGANIZATION = ZoneId.of("Europe/Vienna");

  private final Problems problems = new Problems();

  private Optional<ZoneId> zone(String timezone, String tzOffset) {
    return new CalendarRangeResolver().zone(timezone, tzOffset, ORGANIZATION, problems);
  }

  @ParameterizedTest
  @CsvSource({
    "America/Argentina/Buenos_Aires, America/Argentina/Buenos_Aires",
    "UTC, UTC",
    "GMT, GMT",
    "Etc/GMT+5, Etc/GMT+5",
    "EST5EDT, EST5EDT",
    "EST, -05:00",
    "MST, -07:00",
    "HST, -10:00",
  })
  void takesRegions(String timezone, String zone) {
    assertEquals(Optional.of(ZoneId.of(zone)), zone(timezone, null));
    assertTrue(problems.isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        " UTC",
        "europe/berlin",
        "Europe/Atlantis",
        "Berlin",
        "IST",
        "CST",
        "Z",
        "+02:00",
        "UTC+2",
        "GMT+02:00",
        "5.5",
        "-5",
        "../../etc/passwd",
        "Europe/Berlin\u0000"
      })
  void refusesOtherTimezones(String timezone) {
    assertTrue(zone(timezone, null).isEmpty());
    assertEquals(List.of("timezone"), problems.list().stream().map(Problem::path).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "0, Z",
    "-0, Z",
    "+0.0, Z",
    "-5, -05:00",
    "-5.0, -05:00",
    "5.5, +05:30",
    "+5.5, +05:30",
    "05.50, +05:30",
    "5.75, +05:45",
    "' 5.75 ', +05:45",
    "-3.5, -03:30",
    "12.75, +12:45",
    "18, +18:00",
    "-18.000, -18:00",
    "0.01, +00:00:36",
    "5.33, +05:19:48",
    "-0.0025, -00:00:09",
  })
  void takesDecimalHours(String hours, String offset) {
    assertEquals(Optional.of(ZoneOffset.of(offset)), zone(null, hours));
    assertTrue(problems.isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "x",
        "+",
        "-",
        ".5",
        "5.",
        "5,5",
        "5:30",
        "+05:30",
        "1e1",
        "0x5",
        "--5",
        "5 5",
        "18.01",
        "-18.0025",
        "19",
        "99",
        "100",
        "1000000000000000000000",
        "5.333",
        "0.0001",
        "5.00000000000000000000001",
        "NaN",
        "Infinity",
        "٥",
        "UTC"
      })
  void refusesOtherOffsets(String hours) {
    assertTrue(zone(null, hours).isEmpty());
    assertEquals(List.of("X-TZ-Offset"), problems.list().stream().map(Problem::path).toList());
  }

  @Test
  void timezoneGoesBeforeTheHeaderBeforeTheOrganization() {
    assertEquals(Optional.of(ZoneId.of("Asia/Tokyo")), zone("Asia/Tokyo", "5.5"));
    assertEquals(Optional.of(ZoneOffset.of("+05:30")), zone(null, "5.5"));
    assertEquals(Optional.of(ORGANIZATION), zone(null, null));
    assertTrue(problems.isEmpty());
  }

  @Test
  void eitherOneMalformedIsAProblemWhicheverCounts() {
    assertTrue(zone("Asia/Tokyo", "x").isEmpty());
    assertTrue(zone("x", "5.5").isEmpty());
    assertTrue(zone("x", "x").isEmpty());
    assertEquals(
        List.of("X-TZ-Offset", "timezone", "timezone", "X-TZ-Offset"),
        problems.list().stream().map(Problem::path).toList());
  }
}
