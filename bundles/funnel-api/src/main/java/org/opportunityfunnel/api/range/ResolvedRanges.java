package org.opportunityfunnel.api.range;

import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * The ranges that a report is computed over: with a comparison, the compared range is already in
 * the place of the one that it replaces.
 *
 * @param cohort empty for active-stage-cohort
 * @param zone the zone that they were resolved in
 */
public record ResolvedRanges(TimeRange report, Optional<TimeRange> cohort, ZoneId zone) {
  public ResolvedRanges {
    Objects.requireNonNull(report, "report");
    Objects.requireNonNull(cohort, "cohort");
    Objects.requireNonNull(zone, "zone");
  }
}
