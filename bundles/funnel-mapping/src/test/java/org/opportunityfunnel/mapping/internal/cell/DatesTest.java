package org.opportunityfunnel.mapping.internal.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  private static Dates dates(String format, String zone) {
    return new Dates(List.of(DateFormat.of(format)), ZoneId.of(zone));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "iso | UTC | 2026-01-31 | 2026-01-31T00:00:00Z",
        "iso | Europe/Berlin | 2026-07-01 | 2026-06-30T22:00:00Z",
        "iso | Europe/Berlin | 2026-07-01T08:00 | 2026-07-01T06:00:00Z",
        "iso | Europe/Berlin | 2026-07-01 08:00:30 | 2026-07-01T06:00:30Z",
        "iso | UTC | 2026-07-01T08:00:30.123Z | 2026-07-01T08:00:30.123Z",
        "iso | UTC | 2026-07-01T08:00:30.000+0200 | 2026-07-01T06:00:30Z",
        "iso | UTC | 2026-07-01T08:00:30.000+02:00 | 2026-07-01T06:00:30Z",
        "iso | UTC | 2026-07-01 8:00 | 2026-07-01T08:00:00Z",
        "iso | UTC | 2026-07-01 08:00:30.5 | 2026-07-01T08:00:30.500Z",
        "iso | UTC | 2026-07-01T08:00:30.1234567+00 | 2026-07-01T08:00:30.123456700Z",
        "iso | Europe/Berlin | 2026-03-29 02:30 | 2026-03-29T01:30:00Z",
        "iso | Europe/Berlin | 2026-10-25 02:30 | 2026-10-25T00:30:00Z",
        "iso | Asia/Beirut | 2026-03-29 | 2026-03-28T22:00:00Z",
        "iso | UTC | 2024-02-29 | 2024-02-29T00:00:00Z",
        "excel | UTC | 46053 | 2026-01-31T00:00:00Z",
        "excel | UTC | 46053.5 | 2026-01-31T12:00:00Z",
        "excel | UTC | 46053,75 | 2026-01-31T18:00:00Z",
        "excel-1904 | UTC | 44591 | 2026-01-31T00:00:00Z",
        "unix-ms | UTC | 1769817600000 | 2026-01-31T00:00:00Z",
        "d.M.yyyy | UTC | 31.1.2026 | 2026-01-31T00:00:00Z",
        "M/d/yyyy, h:mm a | UTC | 1/31/2026,\u00a09:05\u202fAM | 2026-01-31T09:05:00Z",
        "d.M.yy | UTC | 5.1.26 | 2026-01-05T00:00:00Z",
        "M/d/yyyy h:mm a | America/New_York | 1/31/2026 1:05 pm | 2026-01-31T18:05:00Z",
        "d MMM yyyy 'at' HH:mm | UTC | 31 Jan 2026 at 08:00 | 2026-01-31T08:00:00Z",
      })
  void reads(String format, String zone, String text, String instant) throws CellException {
    assertEquals(Instant.parse(instant), dates(format, zone).read(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "iso | 2026-02-30",
        "iso | 2023-02-29",
        "iso | 46053",
        "iso | 2026-01-31x",
        "iso | 2026-01-311:30",
        "iso | 0000-00-00 00:00:00",
        "iso | 26-01-31",
        "excel | 2026-01-31",
        "excel | 0",
        "excel | 2026",
        "excel | 202601",
        "excel | 9999999",
        "excel | -46053",
        "d.M.yyyy | 1/31/2026",
        "d.M.yyyy | 31.1.26",
        "M/d/yyyy | 31/1/2026",
        "unix-ms | 17",
      })
  void refuses(String format, String text) {
    assertThrows(CellException.class, () -> dates(format, "UTC").read(text));
  }

  /** They would take one thing for another, or never read anything. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yyyy",
        "HH:mm",
        "dd.mm.yyyy HH:MM",
        "DD.MM.YYYY",
        "M/d",
        "M/d/yyyy h:mm",
        "yyyy-MM-dd'"
      })
  void areNoFormats(String pattern) {
    assertThrows(IllegalArgumentException.class, () -> DateFormat.of(pattern));
  }
}
