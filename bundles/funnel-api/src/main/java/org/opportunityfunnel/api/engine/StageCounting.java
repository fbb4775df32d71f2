package org.opportunityfunnel.api.engine;

import java.util.Optional;

/** Which opportunities a stage counts, and which of them its conversion takes as advanced. */
public enum StageCounting {
  /** Those that visited the stage. */
  VISITED("visited"),
  /** Those that visited or skipped it. */
  REACHED("reached"),
  /**
   * Those that visited it; only those that also visited the next stage, or won from the last one,
   * are converted.
   */
  DIRECT("direct");

  private final String wireName;

  StageCounting(String wireName) {
    this.wireName = wireName;
  }

  /** The name in requests. */
  public String wireName() {
    return wireName;
  }

  /** The counting of that wire name; empty if there is none. */
  public static Optional<StageCounting> ofWireName(String name) {
    for (StageCounting counting : values()) {
      if (counting.wireName.equals(name)) {
        return Optional.of(counting);
      }
    }
    return Optional.empty();
  }
}
