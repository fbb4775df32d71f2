package org.opportunityfunnel.bill;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdvisoryTest {
  @ParameterizedTest(name = "{0} from {1} to {2} or {3}: {4}")
  @CsvSource(
      nullValues = "-",
      value = {
        "2.21.0,            2.19.0, 2.21.4, -,                 true",
        "2.19.0,            2.19.0, 2.21.4, -,                 true",
        "2.21.4,            2.19.0, 2.21.4, -,                 false",
        "2.18.9,            2.19.0, 2.21.4, -,                 false",
        "2.21.10,           2.19.0, 2.21.4, -,                 false",
        "2.21.4-rc1,        2.19.0, 2.21.4, -,                 true",
        "3.30.6,            0,      3.30.14, -,                true",
        "9.4.58.v20250814,  9.4.0,  9.4.60, -,                 true",
        "9.4.58.v20250814,  9.4.0,  -,      9.4.58.v20250814,  true",
        "9.4.59.v20260101,  9.4.0,  -,      9.4.58.v20250814,  false",
        "9.4.58.v20250814,  7.0.0,  9.4.57.v20241219, -,       false",
        "1.0,               0,      -,      -,                 true",
        "33.6.0-jre,        1.0,    32.0.0-jre, -,             false",
      })
  void aRangeHoldsWhatIsBetween(
      String version, String introduced, String fixed, String last, boolean inside) {
    assertEquals(inside, new Advisory.Range(introduced, fixed, last).contains(version), version);
  }

  @Test
  void itIsOfItsPackagesOnly() {
    Advisory.Range range = new Advisory.Range("0", "2", null);
    Advisory advisory =
        new Advisory(
            "CVE-1",
            List.of(),
            List.of("g:a", "g:b"),
            List.of(new Advisory.Range("3", "4", null), range),
            Advisory.Severity.low,
            "Bad.",
            "somewhere",
            LocalDate.EPOCH);
    assertEquals(range, advisory.affecting(Coordinates.of("g:b:1")).orElseThrow());
    assertEquals(true, advisory.affecting(Coordinates.of("g:c:1")).isEmpty());
    assertEquals(true, advisory.affecting(Coordinates.of("g:b:2")).isEmpty());
  }
}
