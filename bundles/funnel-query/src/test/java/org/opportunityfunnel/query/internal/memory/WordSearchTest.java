package org.opportunityfunnel.query.internal.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.TextMode;

class WordSearchTest {

  private static boolean isIn(String text, TextMode mode, String... wanted) {
    return WordSearch.of(new Filter.TextMatch(Field.OPPORTUNITY_NOTE, mode, Arrays.asList(wanted)))
        .test(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Big Demo          | FULL_WORDS         | demo     | true
          Big Demo          | FULL_WORDS         | demo big | true
          Big Demos         | FULL_WORDS         | demo     | false
          BIG-DEMO          | PHRASE             | big demo | true
          Big, big demo     | PHRASE             | big demo | true
          Demo big          | PHRASE             | big demo | false
          Big bad demo      | PHRASE             | big demo | false
          A big demon       | PHRASE             | big demo | false
          Demonstration     | BEGINNING_OF_WORDS | demo     | true
          Predemo           | BEGINNING_OF_WORDS | demo     | false
          DÉMO              | FULL_WORDS         | demo     | true
          STRASSE Straße    | PHRASE             | strasse strasse | true
          ΣΊΣΥΦΟΣ           | FULL_WORDS         | σισυφοσ  | true
          Ⅷ ½ x2            | FULL_WORDS         | x2       | true
          a.b               | FULL_WORDS         | a b      | true
          """)
  void words(String text, TextMode mode, String wanted, boolean found) {
    assertEquals(found, isIn(text, mode, wanted.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({"Big Demo,big demo,true", "bíg demo,big demo,true", "Big  Demo,big demo,false"})
  void wholeTexts(String text, String wanted, boolean found) {
    assertEquals(found, isIn(text, TextMode.EXACT_VALUE, wanted));
  }

  @Test
  void nothingIsInNothing() {
    for (TextMode mode : List.of(TextMode.values())) {
      assertFalse(isIn(null, mode, "a"));
      assertFalse(isIn("", mode, "a"));
      assertFalse(isIn(" - ", mode, "a"));
    }
  }
}
