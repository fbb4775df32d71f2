package org.opportunityfunnel.mapping.internal.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlanksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "\"\"|\"\"|\"\"",
        "a b|a b|a b",
        " a  b |a  b|a b",
        "\u00a0a\u00a0b\u202f|a\u00a0b|a b",
        "\ufeff\u200ba\u200bb|a\u200bb|ab",
        "\"\ta\r\nb\n\"|\"a\r\nb\"|a b",
        "\u3000größe\u2003x|größe\u2003x|größe x",
        " |\"\"|\"\"",
      })
  void stripsAndEvens(String text, String stripped, String plain) {
    assertEquals(stripped, Blanks.strip(text));
    assertEquals(plain, Blanks.plain(text));
  }
}
