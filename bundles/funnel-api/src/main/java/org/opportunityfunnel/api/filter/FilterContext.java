package org.opportunityfunnel.api.filter;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.opportunityfunnel.api.range.RelativeRange;
import org.opportunityfunnel.api.range.TimeRange;

/**
 * What a saved search may depend on beside the records.
 *
 * @param now what relative moments are relative to
 * @param zone the request's: where local days begin
 * @param ranges the relative ranges on the organization's calendar in that zone
 * @param userId the user that the request runs as; empty for a machine
 */
public record FilterContext(
    Instant now, ZoneId zone, Function<RelativeRange, TimeRange> ranges, Optional<String> userId) {
  public FilterContext {
    Objects.requireNonNull(now, "now");
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(ranges, "ranges");
    Objects.requireNonNull(userId, "userId");
  }
}
