package org.opportunityfunnel.api.report;

import java.util.Optional;

/** Extra blocks of an answer; each adds fields and changes none. */
public enum Include {
  /** Per stage: advanced, left and open. */
  OUTCOMES("outcomes"),
  /** The name of each user. */
  USERS("users"),
  /** How the report was made. */
  META("meta");

  private final String wireName;

  Include(String wireName) {
    this.wireName = wireName;
  }

  /** The name in requests. */
  public String wireName() {
    return wireName;
  }

  /** The block of that wire name; empty if there is none. */
  public static Optional<Include> ofWireName(String name) {
    for (Include include : values()) {
      if (include.wireName.equals(name)) {
        return Optional.of(include);
      }
    }
    return Optional.empty();
  }
}
