package org.opportunityfunnel.mapping.internal.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0",
        "0.0|0",
        "1|1",
        "60|60",
        "60%|60",
        "60\u00a0%|60",
        "59.5|60",
        "59,4 %|59",
        "0.4%|0",
        "100.0|100",
      })
  void reads(String text, long percent) throws CellException {
    assertEquals(percent, Percent.read(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.6", "0,01", "100.4", "101", "-1", "1e2", "%", "high", "6 0"})
  void refuses(String text) {
    assertThrows(CellException.class, () -> Percent.read(text));
  }
}
