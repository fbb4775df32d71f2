package org.opportunityfunnel.store.jdbc.internal.select;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeBoundsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0",
    "0e99, 0, 0",
    "5, 5, 5",
    "5.5, 5, 6",
    "-5.5, -6, -5",
    "0.001, 0, 1",
    "-0.001, -1, 0",
    "1e-999999999, 0, 1",
    "-1e-999999999, -1, 0",
    "1.2e3, 1200, 1200",
    "108086391056891892.5, 108086391056891892, 108086391056891893",
    "999999999999999999.5, 999999999999999999, 1000000000000000000",
    "1e18, 9223372036854775807, 9223372036854775807",
    "-1e999999999, -9223372036854775808, -9223372036854775808"
  })
  void areTheWholeNumbersNextToIt(BigDecimal bound, long floor, long ceiling) {
    assertEquals(floor, WholeBounds.floor(bound));
    assertEquals(ceiling, WholeBounds.ceiling(bound));
  }
}
