package org.opportunityfunnel.store.jdbc.internal.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.api.filter.SearchText;

class TextFormsTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          'Call again, NOW!'; ' call again now '
          'a'; ' a '
          ''; ''
          '-- ..'; ''
          'x_1/Y2'; ' x 1 y2 '
          'Crème BRÛLÉE'; ' creme brulee '
          '漢字 and Œuvre'; ' 漢字 and œuvre '
          """,
      delimiter = ';')
  void wordsHaveSpacesAroundThem(String text, String words) {
    assertEquals(words, TextForms.words(text));
  }

  @Test
  void nothingHasNoForms() {
    assertNull(TextForms.words(null));
    assertNull(TextForms.folded(null));
  }

  @Test
  void onlyWhatLowerCaseIsNotEnoughForIsFolded() {
    assertNull(TextForms.folded("Plain ASCII \u0000 ~"));
    assertEquals("eclair", TextForms.folded("Éclair"));
  }

  /** The short way for ASCII gives what the long one gives. */
  @Test
  void formsAreThoseOfSearches() {
    long seed = Long.getLong("funnel.seed", 7);
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      int limit = random.nextInt(4) == 0 ? 0x250 : 0x80;
      for (int n = random.nextInt(20); n > 0; n--) {
        text.append((char) random.nextInt(limit));
      }
      String one = text.toString();
      String why = "seed " + seed + ", text " + one;
      assertEquals(SearchText.spacedWords(one), TextForms.words(one), why);
      String folded = TextForms.folded(one);
      assertEquals(
          SearchText.fold(one), folded == null ? one.toLowerCase(Locale.ROOT) : folded, why);
    }
  }
}
