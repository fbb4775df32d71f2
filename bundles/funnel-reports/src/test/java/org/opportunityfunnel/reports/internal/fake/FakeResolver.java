package org.opportunityfunnel.reports.internal.fake;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.opportunityfunnel.api.error.Problems;
import org.opportunityfunnel.api.range.CalendarSettings;
import org.opportunityfunnel.api.range.RangeRequest;
import org.opportunityfunnel.api.range.RangeResolver;
import org.opportunityfunnel.api.range.RelativeRange;
import org.opportunityfunnel.api.range.ReportType;
import org.opportunityfunnel.api.range.ResolvedRanges;
import org.opportunityfunnel.api.range.TimeRange;

/**
 * Resolves every request to the same ranges, in the organization's zone; the timezone "wrong" is a
 * problem.
 */
public record FakeResolver(TimeRange report, TimeRange cohort) implements RangeResolver {

  @Override
  public Optional<ResolvedRanges> resolve(
      RangeRequest request, CalendarSettings organization, Instant now, Problems problems) {
    if ("wrong".equals(request.timezone())) {
      problems.add("timezone", "is wrong");
    }
    if (request.type() == null || "wrong".equals(request.timezone())) {
      return Optional.empty();
    }
    boolean hasCohort = request.type() == ReportType.CREATED_COHORT;
    return Optional.of(
        new ResolvedRanges(
            report, hasCohort ? Optional.of(cohort) : Optional.empty(), organization.zone()));
  }

  @Override
  public Optional<ZoneId> zone(
      String timezone, String tzOffset, ZoneId organization, Problems problems) {
    return Optional.of(organization);
  }

  @Override
  public TimeRange relative(RelativeRange range, CalendarSettings calendar, Instant now) {
    return TimeRange.ALL_TIME;
  }
}
