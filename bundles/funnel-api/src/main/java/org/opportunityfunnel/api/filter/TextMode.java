package org.opportunityfunnel.api.filter;

import java.util.Optional;

/** How a text is looked for. What words are, {@link SearchText} says. */
public enum TextMode {
  /** Every word of the value occurs as a word. */
  FULL_WORDS("full_words"),
  /** The words of the value occur side by side, in order. */
  PHRASE("phrase"),
  /** Every word of the value begins a word. */
  BEGINNING_OF_WORDS("beginning_of_words"),
  /** The whole text is equal but for case and accents. */
  EXACT_VALUE("exact_value");

  private final String wireName;

  TextMode(String wireName) {
    this.wireName = wireName;
  }

  /** The {@code mode} of saved searches. */
  public String wireName() {
    return wireName;
  }

  /** The mode of that wire name; empty if there is none. */
  public static Optional<TextMode> ofWireName(String name) {
    for (TextMode mode : values()) {
      if (mode.wireName.equals(name)) {
        return Optional.of(mode);
      }
    }
    return Optional.empty();
  }
}
