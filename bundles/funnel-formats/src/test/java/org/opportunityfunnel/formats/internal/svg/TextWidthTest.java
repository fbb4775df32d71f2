package org.opportunityfunnel.formats.internal.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextWidthTest {

  @Test
  void broadTextIsWiderThanThin() {
    assertTrue(TextWidth.of("iiii", 10) < TextWidth.of("aaaa", 10));
    assertTrue(TextWidth.of("aaaa", 10) < TextWidth.of("WWWW", 10));
    assertTrue(TextWidth.of("aaaa", 10) < TextWidth.of("商談商談", 10));
    assertEquals(TextWidth.of("e", 10), TextWidth.of("e\u0301", 10));
    assertEquals(2 * TextWidth.of("abc", 10), TextWidth.of("abc", 20), 1e-9);
  }

  @Test
  void whatFitsStays() {
    assertEquals("Won", TextWidth.shorten("Won", 10, TextWidth.of("Won", 10)));
    assertEquals("", TextWidth.shorten("", 10, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Qualified and more", "WWWWWWWWWWWWWWWW", "商談中商談中商談中商談中", "नमस्तेनमस्तेनमस्ते"})
  void whatDoesNotFitEndsInAnEllipsisAndFits(String text) {
    String shortened = TextWidth.shorten(text, 10, 60);
    assertTrue(shortened.endsWith("…"), shortened);
    assertTrue(shortened.length() > 2, shortened);
    assertTrue(TextWidth.of(shortened, 10) <= 60, shortened);
    assertTrue(text.startsWith(shortened.substring(0, shortened.length() - 1)));
  }

  @Test
  void accentsAndFamiliesAreNotTornApart() {
    String accents = "e\u0301".repeat(30);
    String shortened = TextWidth.shorten(accents, 10, 100);
    assertEquals(1, shortened.length() % 2, shortened);
    assertEquals("ab…", TextWidth.shorten("ab👩‍👩‍👧‍👦 and friends", 10, 60));
  }

  @Test
  void withoutRoomOnlyTheEllipsisIsLeft() {
    assertEquals("…", TextWidth.shorten("Qualified", 10, -5));
  }
}
