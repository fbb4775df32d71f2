package org.opportunityfunnel.reports.internal.plan;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.opportunityfunnel.api.filter.FilterContext;
import org.opportunityfunnel.api.range.CalendarSettings;
import org.opportunityfunnel.api.range.RangeResolver;
import org.opportunityfunnel.api.range.RelativeRange;
import org.opportunityfunnel.api.range.TimeRange;

/** What saved searches may depend on beside the records. */
public final class FilterContexts {
  private FilterContexts() {}

  /**
   * That of a request: its relative ranges are on the organization's calendar in the request's
   * zone. They are resolved at once, as the resolver may be gone when they are asked for.
   */
  public static FilterContext of(
      RangeResolver resolver,
      CalendarSettings organization,
      ZoneId zone,
      Instant now,
      Optional<String> userId) {
    CalendarSettings calendar =
        new CalendarSettings(zone, organization.weekStart(), organization.yearStart());
    Map<RelativeRange, TimeRange> ranges = new EnumMap<>(RelativeRange.class);
    for (RelativeRange range : RelativeRange.values()) {
      ranges.put(range, resolver.relative(range, calendar, now));
    }
    return new FilterContext(now, zone, ranges::get, userId);
  }
}
