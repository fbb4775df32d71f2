package org.opportunityfunnel.formats.internal.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CleanTextTest {

  @Test
  void replacesWhatXmlCannotCarryOrWouldReorderItsNeighbours() {
    assertEquals("a\uFFFDb\uFFFD", CleanText.of("a\u0000b\u001B"));
    assertEquals("a b c d", CleanText.of("a\tb\nc\u2028d"));
    assertEquals("\uFFFD|\uFFFD", CleanText.of("\uD83D|\uDE00"));
    assertEquals("\uFFFD\uFFFD\uFFFD", CleanText.of("\uFFFE\uFFFF\uFDD0"));
    assertEquals("\uFFFDevil\uFFFD", CleanText.of("\u202Eevil\u2069"));
    assertEquals("\uFFFD", CleanText.of(Character.toString(0x1FFFF)));
  }

  @Test
  void keepsEverythingElse() {
    for (String text :
        new String[] {
          "", "<b>&\"'", "商談 😀👩‍👧", "שלב א", "नमस्ते", "می‌خواهم", "e\u0301", "\uE000"
        }) {
      assertEquals(text, CleanText.of(text));
    }
  }
}
