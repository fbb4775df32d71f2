package org.opportunityfunnel.formats.internal.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      textBlock =
          """
          EUR,         123456789, 'EUR 1,234,567.89'
          EUR,         -7,        'EUR -0.07'
          JPY,         123456,    'JPY 123,456'
          KWD,         123456,    'KWD 123.456'
          XAU,         12345,     'XAU 12,345'
          null,        0,         '0.00'
          Galleons,    100,       'Galleons 1.00'
          DragonMarks, 100,       'DragonMa 1.00'
          """)
  void moneyHasTheDigitsOfItsCurrency(String currency, long amount, String text) {
    assertEquals(text, new Figures(currency).money(amount).replace('\u00A0', ' '));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      textBlock =
          """
          null,     –
          0,        0s
          59,       59s
          61,       1m 1s
          3600,     1h 0m
          86399,    23h 59m
          90000,    1d 1h
          86400000, '1,000d 0h'
          -61,      -1m 1s
          """)
  void durationsHaveTwoUnits(Long seconds, String text) {
    assertEquals(text, new Figures(null).duration(seconds));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      textBlock =
          """
          null,   –
          0,      0.0%
          0.6626, 66.3%
          1,      100.0%
          """)
  void ratesHaveOneDigit(Double rate, String text) {
    assertEquals(text, new Figures(null).rate(rate));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "999, 999", "1234567, '1,234,567'"})
  void countsAreGrouped(long count, String text) {
    assertEquals(text, new Figures("EUR").count(count));
  }
}
