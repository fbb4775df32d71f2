package org.opportunityfunnel.api.range;

import java.util.Optional;

/**
 * The relative ranges by name. {@code this-x} is the whole period around now, {@code last-x} the
 * one before.
 */
public enum RelativeRange {
  TODAY("today"),
  THIS_WEEK("this-week"),
  THIS_MONTH("this-month"),
  THIS_QUARTER("this-quarter"),
  THIS_YEAR("this-year"),
  YESTERDAY("yesterday"),
  LAST_WEEK("last-week"),
  LAST_MONTH("last-month"),
  LAST_QUARTER("last-quarter"),
  LAST_YEAR("last-year"),
  ALL_TIME("all-time");

  private final String wireName;

  RelativeRange(String wireName) {
    this.wireName = wireName;
  }

  /** The name in requests. */
  public String wireName() {
    return wireName;
  }

  /** The range of that wire name; empty if there is none. */
  public static Optional<RelativeRange> ofWireName(String name) {
    for (RelativeRange range : values()) {
      if (range.wireName.equals(name)) {
        return Optional.of(range);
      }
    }
    return Optional.empty();
  }
}
