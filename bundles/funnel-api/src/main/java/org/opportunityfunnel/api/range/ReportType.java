package org.opportunityfunnel.api.range;

import java.util.Optional;

/** Which opportunities a report is about. */
public enum ReportType {
  /** Those created in the cohort range. */
  CREATED_COHORT("created-cohort"),
  /** Those active, won or lost in the report range. */
  ACTIVE_STAGE_COHORT("active-stage-cohort");

  private final String wireName;

  ReportType(String wireName) {
    this.wireName = wireName;
  }

  /** The name in requests. */
  public String wireName() {
    return wireName;
  }

  /** The type of that wire name; empty if there is none. */
  public static Optional<ReportType> ofWireName(String name) {
    for (ReportType type : values()) {
      if (type.wireName.equals(name)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
