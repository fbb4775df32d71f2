package org.opportunityfunnel.api.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

  @ParameterizedTest
  @CsvSource({
    "acme, acme",
    "ACME Corp., acme corp.",
    "Café, cafe",
    "Cafe\u0301, cafe",
    "ŻÓŁĆ, zołc",
    "Straße, strasse",
    "STRASSE, strasse",
    "ΟΔΟΣ, οδοσ",
    "οδός, οδοσ",
    "İstanbul, istanbul",
    "ISPARTA, isparta",
    "Ёлка, елка",
    "ガ, カ",
    "हिन्दी, हिन्दी",
    "ﬁn, fin",
    "①, ①",
    "𐐀, 𐐨",
  })
  void caseAndAccentsDoNotCount(String text, String folded) {
    assertEquals(Normalizer.normalize(folded, Normalizer.Form.NFD), SearchText.fold(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Acme Corp., 2nd order | acme corp 2nd order",
        "a-b_c.d | a b c d",
        "  spaces   between  | spaces between",
        "100% | 100",
        "Zoë O'Brien | zoe o brien",
        "हिन्दी में | हिन्दी में",
        "東京-大阪 | 東京 大阪",
        "٣٤ | ٣٤",
      })
  void wordsAreRunsOfLettersAndDigits(String text, String words) {
    assertEquals(List.of(words.split(" ")), SearchText.words(text));
    assertEquals(" " + words + " ", SearchText.spacedWords(text));
  }

  @ParameterizedTest
  @CsvSource({"''", "' '", "--", "'(*)'", "🙂"})
  void whatHasNoLetterOrDigitHasNoWord(String text) {
    assertEquals(List.of(), SearchText.words(text));
    assertEquals("", SearchText.spacedWords(text));
  }

  @RepeatedTest(20)
  void foldingTwiceIsFoldingOnce(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    for (int i = 0; i < 500; i++) {
      String text = text(random);
      String once = SearchText.fold(text);
      String codePoints = text.codePoints().mapToObj(Integer::toHexString).toList().toString();
      assertEquals(once, SearchText.fold(once), codePoints);
      assertEquals(SearchText.words(text), SearchText.words(once), codePoints);
    }
  }

  /** Any code points, lone surrogates too. */
  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      text.appendCodePoint(random.nextBoolean() ? random.nextInt(0x500) : random.nextInt(0x30000));
    }
    return text.toString();
  }
}
