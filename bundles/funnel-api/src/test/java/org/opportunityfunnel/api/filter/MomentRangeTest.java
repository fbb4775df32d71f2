package org.opportunityfunnel.api.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.api.filter.Filter.MomentRange;

class MomentRangeTest {
  private static final Field FIELD = Field.OPPORTUNITY_DATE_WON;

  @ParameterizedTest
  @CsvSource({
    "2026-01-01T00:00:00Z, UTC, 2026-01-01",
    "2026-01-01T00:00:00.999Z, UTC, 2026-01-01",
    "2026-01-01T00:00:01Z, UTC, 2026-01-02",
    "2026-01-01T23:59:59Z, UTC, 2026-01-02",
    "2026-01-01T05:00:00Z, America/New_York, 2026-01-01",
    "2026-01-01T04:59:59Z, America/New_York, 2026-01-01",
    "2026-01-01T05:00:01Z, America/New_York, 2026-01-02",
    // Summer time began at midnight: the day began at 1.
    "2018-11-04T03:00:00Z, America/Sao_Paulo, 2018-11-04",
    "2018-11-04T03:00:01Z, America/Sao_Paulo, 2018-11-05",
    // 30 December 2011 was left out: it counts as the midnight after it.
    "2011-12-30T10:00:00Z, Pacific/Apia, 2011-12-31",
  })
  void daysCountAsTheirMidnights(Instant bound, ZoneId zone, LocalDate firstDay) {
    assertEquals(firstDay, MomentRange.of(FIELD, bound, null, zone).firstDay());
    assertEquals(firstDay, MomentRange.of(FIELD, null, bound, zone).endDay());
  }

  @Test
  void aSideWithoutABoundIsUnboundedForDaysToo() {
    MomentRange range = MomentRange.of(FIELD, Instant.EPOCH, null, ZoneId.of("UTC"));
    assertNull(range.before());
    assertNull(range.endDay());
    assertThrows(
        IllegalArgumentException.class,
        () -> new MomentRange(FIELD, Instant.EPOCH, null, null, null));
  }

  @Test
  void boundsAreFlooredToTheSecond() {
    MomentRange range =
        MomentRange.of(FIELD, Instant.parse("1969-12-31T23:59:59.5Z"), null, ZoneId.of("UTC"));
    assertEquals(Instant.parse("1969-12-31T23:59:59Z"), range.onOrAfter());
  }
}
