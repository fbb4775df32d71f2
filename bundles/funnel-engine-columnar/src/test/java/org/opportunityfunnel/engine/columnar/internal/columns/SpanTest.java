package org.opportunityfunnel.engine.columnar.internal.columns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.api.range.TimeRange;

class SpanTest {
  private static final Span SPAN = new Span(10, 20, 12, 50, 50);

  @ParameterizedTest
  @CsvSource({
    // report, cohort, matters, is within
    "12, 51, 10, 21, true, true",
    "12, 51, 10, 20, true, false",
    "12, 51, 11, 21, true, false",
    "12, 51, 20, 21, true, false",
    "12, 51, 21, 30, false, false",
    "12, 51, 0, 10, false, false",
    "12, 50, 10, 21, true, false",
    "13, 51, 10, 21, true, false",
    "50, 51, 10, 21, true, false",
    "51, 99, 10, 21, false, false",
    "0, 13, 10, 21, true, false",
    "0, 12, 10, 21, false, false",
  })
  void rangesAreHalfOpen(
      long reportStart, long asOf, long from, long to, boolean matters, boolean isWithin) {
    TimeRange cohort = new TimeRange(Instant.ofEpochSecond(from), Instant.ofEpochSecond(to));
    assertEquals(matters, SPAN.matters(reportStart, asOf, cohort));
    assertEquals(isWithin, SPAN.isWithin(reportStart, asOf, cohort));
  }

  @Test
  void together() {
    assertEquals(SPAN, Span.NONE.and(SPAN));
    assertEquals(
        new Span(9, 20, 12, 60, Long.MAX_VALUE), SPAN.and(new Span(9, 9, 60, 60, Long.MAX_VALUE)));
  }

  @Test
  void nothingOfNoneMatters() {
    assertEquals(false, Span.NONE.matters(Long.MIN_VALUE, Long.MAX_VALUE, TimeRange.ALL_TIME));
  }
}
