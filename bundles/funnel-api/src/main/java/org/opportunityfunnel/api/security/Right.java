package org.opportunityfunnel.api.security;

import java.util.Optional;

/** What a caller may do in its organization. */
public enum Right {
  /** Ask for reports and look-ups. */
  REPORT("report"),
  /** Load data. */
  IMPORT("import"),
  /** Make, change and remove saved searches. */
  SEARCH("search"),
  /** Manage keys. Does not include the others. */
  ADMIN("admin");

  private final String wireName;

  Right(String wireName) {
    this.wireName = wireName;
  }

  public String wireName() {
    return wireName;
  }

  /** The right of that wire name; empty if there is none. */
  public static Optional<Right> ofWireName(String name) {
    for (Right right : values()) {
      if (right.wireName.equals(name)) {
        return Optional.of(right);
      }
    }
    return Optional.empty();
  }
}
