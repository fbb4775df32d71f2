package org.opportunityfunnel.testkit.random;

import java.util.List;

/**
 * Names and notes in many scripts, and ones that databases and patterns take for something else.
 */
final class RandomTexts {
  private static final List<String> WORDS =
      List.of(
          "Acme",
          "acme",
          "ACMÉ",
          "crème",
          "Cre\u0300me",
          "brûlée",
          "Straße",
          "STRASSE",
          "İstanbul",
          "istanbul",
          "ΣΊΣΥΦΟΣ",
          "Σίσυφος",
          "σίσυφοσ",
          "ᾳ",
          "漢字",
          "かな",
          "가나",
          "हिन्दी",
          "שָׁלוֹם",
          "مُحَمَّد",
          "ﬁne",
          "fine",
          "ǅep",
          "½",
          "x²",
          "Ⅷ",
          "\u212Angström",
          "😀",
          "𝒳yz",
          "z\u0338",
          "100",
          "1",
          "a",
          "an",
          "and",
          "null",
          "true",
          "2024-03-10",
          "%",
          "_",
          "\\",
          "*",
          "'",
          "\"",
          "'; drop table opportunity; --",
          "(a+)+$",
          "[",
          "?",
          "$1",
          "{}",
          "--",
          "O'Neill",
          "a_b");
  private static final List<String> GAPS = List.of(" ", " ", " ", "-", ", ", "_", "\n", "\t", "'");

  private final Dice dice;

  RandomTexts(Dice dice) {
    this.dice = dice;
  }

  String nameOrNone() {
    return dice.percent(15) ? dice.oneOf(null, "") : text(2);
  }

  String noteOrNone() {
    return dice.percent(30) ? dice.oneOf(null, "", " ", "=cmd") : text(6);
  }

  /** One word to so many. */
  String text(int words) {
    StringBuilder text = new StringBuilder(word());
    for (int i = dice.between(1, words); i > 1; i--) {
      text.append(dice.pick(GAPS)).append(word());
    }
    return text.toString();
  }

  String word() {
    return dice.pick(WORDS);
  }
}
