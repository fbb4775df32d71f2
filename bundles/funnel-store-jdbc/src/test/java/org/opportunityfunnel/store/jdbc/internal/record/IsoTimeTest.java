package org.opportunityfunnel.store.jdbc.internal.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IsoTimeTest {
  @ParameterizedTest
  @CsvSource({
    "2026-01-31, 2026-01-31T00:00:00Z",
    "2026-01-31T09:30, 2026-01-31T09:30:00Z",
    "2026-01-31T09:30Z, 2026-01-31T09:30:00Z",
    "2026-01-31T09:30:15, 2026-01-31T09:30:15Z",
    "2026-01-31t09:30:15z, 2026-01-31T09:30:15Z",
    "2026-01-31T09:30:15.5, 2026-01-31T09:30:15.500Z",
    "'2026-01-31T09:30:15,123456789Z', 2026-01-31T09:30:15.123456789Z",
    "2019-01-02T10:00:00.000000+00:00, 2019-01-02T10:00:00Z",
    "2026-01-31T09:30:15+05:30, 2026-01-31T04:00:15Z",
    "2026-01-31T09:30:15-0330, 2026-01-31T13:00:15Z",
    "2026-01-31T09:30:15+18, 2026-01-30T15:30:15Z",
    "2024-02-29T23:59:59.999999999-18:00, 2024-03-01T17:59:59.999999999Z",
    "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59.999999999Z, 9999-12-31T23:59:59.999999999Z"
  })
  void readsIt(String text, Instant expected) {
    assertEquals(expected, IsoTime.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-1-31",
    "2026-01-31T",
    "2026-01-31T9:30",
    "2026-01-31T09",
    "2026-01-31T09:30:15.123+01:60",
    "2026-01-31T09:30:15+",
    "2026-01-31T09:30:15+01:",
    "2026-01-31T09:30:15 Z",
    "２026-01-31",
    "-026-01-31",
    "today"
  })
  void refusesIt(String text) {
    assertNull(IsoTime.parse(text));
  }

  @Test
  void agreesWithTheFormatterOfTheJdk() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      OffsetDateTime time =
          OffsetDateTime.ofInstant(
              Instant.ofEpochSecond(random.nextLong(0, 250_000_000_000L), random.nextInt(1 << 29)),
              ZoneOffset.ofTotalSeconds(60 * random.nextInt(-1_080, 1_081)));
      String text = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
      assertEquals(time.toInstant(), IsoTime.parse(text), text);
    }
  }
}
