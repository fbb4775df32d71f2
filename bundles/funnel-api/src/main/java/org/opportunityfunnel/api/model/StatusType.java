package org.opportunityfunnel.api.model;

import java.util.Optional;

/** What a status means for an opportunity that is in it. */
public enum StatusType {
  ACTIVE("active"),
  WON("won"),
  LOST("lost");

  private final String wireName;

  StatusType(String wireName) {
    this.wireName = wireName;
  }

  /** The name in requests, records and answers. */
  public String wireName() {
    return wireName;
  }

  /** The type of that wire name; empty if there is none. */
  public static Optional<StatusType> ofWireName(String name) {
    for (StatusType type : values()) {
      if (type.wireName.equals(name)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
