package org.opportunityfunnel.api.model;

import java.util.Optional;

/** How often an opportunity's value comes in. */
public enum ValuePeriod {
  ONE_TIME("one_time"),
  MONTHLY("monthly"),
  ANNUAL("annual");

  private final String wireName;

  ValuePeriod(String wireName) {
    this.wireName = wireName;
  }

  /** The name in records. */
  public String wireName() {
    return wireName;
  }

  /** The period of that wire name; empty if there is none. */
  public static Optional<ValuePeriod> ofWireName(String name) {
    for (ValuePeriod period : values()) {
      if (period.wireName.equals(name)) {
        return Optional.of(period);
      }
    }
    return Optional.empty();
  }
}
