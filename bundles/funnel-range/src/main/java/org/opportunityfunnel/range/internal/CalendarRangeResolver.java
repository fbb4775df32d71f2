package org.opportunityfunnel.range.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.opportunityfunnel.api.error.Problems;
import org.opportunityfunnel.api.range.CalendarSettings;
import org.opportunityfunnel.api.range.RangeRequest;
import org.opportunityfunnel.api.range.RangeResolver;
import org.opportunityfunnel.api.range.RelativeRange;
import org.opportunityfunnel.api.range.ResolvedRanges;
import org.opportunityfunnel.api.range.TimeRange;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Resolves ranges on the calendar of {@link java.time}. It holds no state and reads no clock. */
@Component(service = RangeResolver.class)
public final class CalendarRangeResolver implements RangeResolver {

  @Activate
  public CalendarRangeResolver() {}

  @Override
  public Optional<ResolvedRanges> resolve(
      RangeRequest request, CalendarSettings organization, Instant now, Problems problems) {
    Problems found = new Problems();
    Optional<ResolvedRanges> ranges = new RequestRanges(request, found).resolve(organization, now);
    problems.addAll(found.list());
    return ranges;
  }

  @Override
  public Optional<ZoneId> zone(
      String timezone, String tzOffset, ZoneId organization, Problems problems) {
    return new ZoneReader(problems).zone(timezone, tzOffset, organization);
  }

  @Override
  public TimeRange relative(RelativeRange range, CalendarSettings calendar, Instant now) {
    return new PeriodCalendar(calendar).range(range, now);
  }
}
