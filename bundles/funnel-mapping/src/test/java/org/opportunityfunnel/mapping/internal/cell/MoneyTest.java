package org.opportunityfunnel.mapping.internal.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ". | 1234.5 | 123450 | ",
        ". | 1,234.56 | 123456 | ",
        ". | 1234 | 123400 | ",
        ". | 1234. | 123400 | ",
        ". | 12.3400 | 1234 | ",
        ". | $1,234,567.00 | 123456700 | ",
        ". | -$5.01 | -501 | ",
        ". | $-5.01 | -501 | ",
        ". | (5.01) | -501 | ",
        ". | USD 1,200.00 | 120000 | USD",
        ". | CA$1.00 | 100 | ",
        ". | £1.00 | 100 | GBP",
        ", | 1.234,56 € | 123456 | EUR",
        ", | 1 234,5 | 123450 | ",
        ", | 1'234,50 CHF | 123450 | CHF",
      })
  void reads(char decimal, String text, long cents, String currency) throws CellException {
    Money.Amount amount = new Money(decimal, false).read(text);
    assertEquals(cents, amount.cents());
    assertEquals(currency, amount.currency().orElse(null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ". | 1.234,56",
        ". | 12,34",
        ". | 1.234",
        ". | abc",
        ". | 1e3",
        ". | --1",
        ". | (-1)",
        ". | USD 1 EUR",
        ". | 1,23,456",
        ", | 1,234.56",
        ". | 99999999999999999999",
        ". | $",
      })
  void refuses(char decimal, String text) {
    assertThrows(CellException.class, () -> new Money(decimal, false).read(text));
  }

  @ParameterizedTest
  @CsvSource({"1.005,101", "1.004,100", "-1.005,-101", "12.3456,1235"})
  void rounds(String text, long cents) throws CellException {
    assertEquals(cents, new Money('.', true).read(text).cents());
  }
}
