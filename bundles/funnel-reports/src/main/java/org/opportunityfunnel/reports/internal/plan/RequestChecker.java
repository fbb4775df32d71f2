package org.opportunityfunnel.reports.internal.plan;

import java.time.Instant;
import java.util.Optional;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.error.Problems;
import org.opportunityfunnel.api.range.CalendarSettings;
import org.opportunityfunnel.api.range.RangeResolver;
import org.opportunityfunnel.api.range.ResolvedRanges;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.reports.internal.request.ParsedRequest;
import org.opportunityfunnel.reports.internal.service.Deadline;
import org.opportunityfunnel.reports.internal.service.ServicePool;

/** Resolves the ranges of a request, whatever else is wrong with it. Thread-safe. */
public final class RequestChecker {
  private final ServicePool<RangeResolver> resolvers;

  public RequestChecker(ServicePool<RangeResolver> resolvers) {
    this.resolvers = resolvers;
  }

  /**
   * The request with its ranges and everything that is wrong so far.
   *
   * @param now on a whole second
   * @throws FunnelException UNAVAILABLE if no resolver comes before the deadline
   */
  public CheckedRequest check(
      Caller caller,
      ParsedRequest parsed,
      CalendarSettings calendar,
      Instant now,
      Deadline deadline)
      throws InterruptedException {
    return resolvers.use(
        deadline,
        resolver -> {
          Problems ofRanges = new Problems();
          Optional<ResolvedRanges> ranges =
              resolver.resolve(parsed.ranges(), calendar, now, ofRanges);
          Problems all = new Problems();
          all.addAll(parsed.problems());
          all.addAll(ofRanges.list());
          return new CheckedRequest(
              caller,
              parsed,
              ranges,
              ranges.map(
                  found ->
                      FilterContexts.of(resolver, calendar, found.zone(), now, caller.userId())),
              now,
              all.list());
        });
  }
}
