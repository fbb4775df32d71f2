package org.opportunityfunnel.api.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomValueTest {

  @Test
  void aValueKeepsTheTypeItArrivedWith() {
    assertEquals(List.of(new CustomValue("a", null, null, null)), CustomValue.of("a"));
    assertEquals(List.of(new CustomValue(null, 5.0, null, null)), CustomValue.of(5));
    assertEquals(
        List.of(new CustomValue(null, 0.1, null, null)), CustomValue.of(new BigDecimal("0.1")));
    assertEquals(List.of(new CustomValue(null, 0.0, null, null)), CustomValue.of(-0.0));
    assertEquals(List.of(new CustomValue(null, null, false, null)), CustomValue.of(false));
  }

  @Test
  void whatIsEmptyOrNestedIsNone() {
    assertEquals(List.of(), CustomValue.of(null));
    assertEquals(List.of(), CustomValue.of(""));
    assertEquals(List.of(), CustomValue.of(List.of()));
    assertEquals(List.of(), CustomValue.of(Map.of("a", 1)));
    assertEquals(List.of(), CustomValue.of(Arrays.asList(null, "", List.of("a"), Map.of())));
  }

  @Test
  void aListHasAValueForEachElement() {
    assertEquals(
        List.of(
            new CustomValue("a", null, null, null),
            new CustomValue(null, 1.0, null, null),
            new CustomValue(null, null, true, null)),
        CustomValue.of(Arrays.asList("a", 1, null, true)));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31T10:20Z, 2026-01-31T10:20:00Z",
    "2026-01-31T10:20:30, 2026-01-31T10:20:30Z",
    "2026-01-31T10:20:30.123456789Z, 2026-01-31T10:20:30.123456789Z",
    "2026-01-31T10:20:30+05:30, 2026-01-31T04:50:30Z",
    "2026-01-31T10:20-08:00, 2026-01-31T18:20:00Z",
    "2026-01-31T10:20, 2026-01-31T10:20:00Z",
  })
  void aTextMayBeATime(String text, Instant time) {
    assertEquals(time, CustomValue.of(text).get(0).moment());
    assertEquals(text, CustomValue.of(text).get(0).text());
  }

  @Test
  void aTextMayBeADay() {
    assertEquals(LocalDate.of(2024, 2, 29), CustomValue.of("2024-02-29").get(0).moment());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-29",
        "2026-1-1",
        "20260101",
        "2026-01-01 10:00:00",
        "2026-01-01T25:00Z",
        "2026-01-01T10Z",
        "2026-01-01T10:00:00.1234567890Z",
        "2026-01-01T10:00z",
        "2026-01-01T10:00+0530",
        "+2026-01-01",
        " 2026-01-01",
      })
  void otherTextsAreNeither(String text) {
    assertNull(CustomValue.of(text).get(0).moment());
  }
}
