package org.opportunityfunnel.reports.internal.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opportunityfunnel.api.engine.TotalsSums;
import org.opportunityfunnel.api.report.TotalsMeasures;

class TotalsDerivationTest {

  static Stream<Arguments> cases() {
    return Stream.of(
        Arguments.of(
            "nothing", TotalsSums.ZERO, new TotalsMeasures(0, 0, 0, null, 0, 0, null, null, 0, 0)),
        Arguments.of(
            "only open ones",
            new TotalsSums(5, 0, 0, 0, 0, 0),
            new TotalsMeasures(5, 0, 0, 0.0, 0, 0, 0.0, null, 0, 0)),
        Arguments.of(
            "only lost ones",
            new TotalsSums(5, 3, 0, 700, 0, 0),
            new TotalsMeasures(5, 3, 0, 0.0, 700, 0, 0.0, null, 0, 0)),
        Arguments.of(
            "means half up",
            new TotalsSums(6, 4, 2, 1000, 501, 7201),
            new TotalsMeasures(6, 4, 2, 0.5, 1000, 501, 0.501, 3601L, 251, 752)),
        Arguments.of(
            "negative values",
            new TotalsSums(2, 2, 2, -501, -501, 0),
            new TotalsMeasures(2, 2, 2, 1.0, -501, -501, 1.0, 0L, -250, -501)),
        Arguments.of(
            "values that cancel out",
            new TotalsSums(3, 3, 2, 0, 50, 2),
            new TotalsMeasures(3, 3, 2, 2.0 / 3, 0, 50, 0.0, 1L, 25, 50)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void derives(String what, TotalsSums sums, TotalsMeasures expected) {
    assertEquals(expected, TotalsDerivation.of(sums));
  }
}
