package org.opportunityfunnel.testkit.random;

import java.util.HashSet;
import java.util.Set;

/**
 * Unique IDs. Some hold characters beyond the basic plane and some such just below it, which UTF-16
 * and code points order differently; none is in the order of its making.
 */
final class RandomIds {
  private final Dice dice;
  private final Set<String> taken = new HashSet<>();

  RandomIds(Dice dice) {
    this.dice = dice;
  }

  String next(String prefix) {
    String id = prefix + "_" + tail();
    while (!taken.add(id)) {
      id += tail();
    }
    return id;
  }

  private String tail() {
    StringBuilder tail = new StringBuilder();
    for (int i = dice.between(1, 3); i > 0; i--) {
      tail.append(dice.percent(70) ? plain() : exotic());
    }
    return tail.toString();
  }

  private String plain() {
    return dice.oneOf("a", "b", "z", "A", "Z", "0", "9", "10", "-", ".");
  }

  private String exotic() {
    return dice.oneOf(
        "é", "e\u0301", "\uE000", "\uFFFD", "😀", "𝒳", "\uD7FF", "漢", "\"", "\\", ",");
  }
}
