package org.opportunityfunnel.reports.internal.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.opportunityfunnel.api.error.Problem;
import org.opportunityfunnel.api.filter.FilterContext;
import org.opportunityfunnel.api.range.ResolvedRanges;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.reports.internal.request.ParsedRequest;

/**
 * A request after all checks that need no data.
 *
 * @param ranges empty only if there is a problem with them
 * @param context what a saved search may depend on; empty only if the ranges are
 * @param now what counts as now, on a whole second
 * @param problems everything found so far
 */
public record CheckedRequest(
    Caller caller,
    ParsedRequest parsed,
    Optional<ResolvedRanges> ranges,
    Optional<FilterContext> context,
    Instant now,
    List<Problem> problems) {
  public CheckedRequest {
    problems = List.copyOf(problems);
  }
}
