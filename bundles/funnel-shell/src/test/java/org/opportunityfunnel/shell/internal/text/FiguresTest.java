package org.opportunityfunnel.shell.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  private final Figures figures = new Figures(Samples.USUAL);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0s",
        "59|59s",
        "60|1m 0s",
        "3599|59m 59s",
        "3600|1h 0m",
        "86399|23h 59m",
        "86400|1d 0h",
        "273600|3d 4h",
        "864000000|10,000d 0h",
        "-90|-1m 30s"
      })
  void durations(long seconds, String text) {
    assertEquals(text, figures.duration(seconds));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "0|USD|0.00",
        "5|USD|0.05",
        "-5|USD|-0.05",
        "123456789|EUR|1,234,567.89",
        "123456789|JPY|123,456,789",
        "123456789|KWD|123,456.789",
        "123456789|null|1,234,567.89",
        "123456789|no such|1,234,567.89",
        "100|XXX|100",
        "9007199254740991|USD|90,071,992,547,409.91",
        "-9223372036854775808|USD|-92,233,720,368,547,758.08"
      })
  void money(long cents, String currency, String text) {
    assertEquals(text, figures.money(cents, currency));
  }

  @ParameterizedTest
  @CsvSource({"0,0.0%", "1,100.0%", "0.61249,61.2%", "0.6125,61.3%", "0.9996,100.0%"})
  void rates(double rate, String text) {
    assertEquals(text, figures.rate(rate));
  }

  @Test
  void whatIsNotThere() {
    assertEquals("–", figures.rate(null));
    assertEquals("–", figures.duration(null));
    assertEquals("-", new Figures(Samples.ASCII).rate(null));
  }
}
