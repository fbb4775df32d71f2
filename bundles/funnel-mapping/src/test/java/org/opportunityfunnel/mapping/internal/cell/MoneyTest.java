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
        ". | 90071992547409.91 | 9007199254740991 | ",
        ", | 1 234,5 | 123450 | ",
        ", | 1\u00a0234\u00a0567,5 | 123456750 | ",
        ", | 1\u202f234,5\u00a0€ | 123450 | EUR",
        ", | 1'234,50 CHF | 123450 | CHF",
      })
  void reads(char decimal, String text, long cents, String currency) throws CellException {
    Money.Amount amount = new Money(decimal, Money.Decimals.TWO).read(text);
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
        ". | 90071992547409.92",
        ". | -92233720368547758.07",
        ". | 12,34,567.00",
        ". | 1E+05",
        ". | 12%",
        ". | 5-",
        ". | N/A",
        ", | 1.23",
        ". | $",
      })
  void refuses(char decimal, String text) {
    assertThrows(CellException.class, () -> new Money(decimal, Money.Decimals.TWO).read(text));
  }

  @ParameterizedTest
  @CsvSource({
    "1.0051,101",
    "1.0049,100",
    "-1.0051,-101",
    "12.3456,1235",
    "0.125,13",
    "1234.565,123457"
  })
  void rounds(String text, long cents) throws CellException {
    assertEquals(cents, new Money('.', Money.Decimals.ROUND).read(text).cents());
    assertEquals(cents, new Money('.', Money.Decimals.ROUND_ALL).read(text).cents());
  }

  /** Where thousands are parted by the mark that the mapping has for decimals. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ". | 1.234 | 123",
        ". | 12.000 € | 1200",
        ". | -250.005 | -25001",
        ", | 9,999 | 1000"
      })
  void whatMayBeThousandsIsNotRounded(char decimal, String text, long cents) throws CellException {
    assertThrows(CellException.class, () -> new Money(decimal, Money.Decimals.ROUND).read(text));
    assertEquals(cents, new Money(decimal, Money.Decimals.ROUND_ALL).read(text).cents());
  }
}
