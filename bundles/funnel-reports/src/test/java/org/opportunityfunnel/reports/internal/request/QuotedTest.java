package org.opportunityfunnel.reports.internal.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotedTest {
  private static final String SMILE = "\uD83D\uDE00";

  @Test
  void keepsOnOneLine() {
    assertEquals("\"a b c\"", Quoted.text("a\nb\u0000c"));
  }

  @Test
  void cutsBetweenCodePoints() {
    assertEquals('"' + SMILE.repeat(255) + '"', Quoted.text(SMILE.repeat(255)));
    assertEquals('"' + SMILE.repeat(255) + "…\"", Quoted.text(SMILE.repeat(256)));
  }

  @Test
  void countsTheRestOfVeryMany() {
    assertEquals("\"a\", \"b\"", Quoted.list(List.of("a", "b")));
    String twenty = "\"x\", ".repeat(19) + "\"x\"";
    assertEquals(twenty, Quoted.list(Collections.nCopies(20, "x")));
    assertEquals(twenty + " and 3 more", Quoted.list(Collections.nCopies(23, "x")));
  }
}
