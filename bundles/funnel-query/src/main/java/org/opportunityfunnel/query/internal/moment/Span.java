package org.opportunityfunnel.query.internal.moment;

import java.time.Instant;
import java.util.Optional;
import org.opportunityfunnel.api.filter.FilterContext;

/**
 * {@code [onOrAfter, before)} on whole seconds, never empty.
 *
 * @param onOrAfter null is unbounded
 * @param before null is unbounded
 */
public record Span(Instant onOrAfter, Instant before) {

  /** The span between the moments; empty if no time is in it. A missing moment is no bound. */
  public static Optional<Span> between(
      Optional<Moment> onOrAfter, Optional<Moment> before, FilterContext context) {
    Instant start = onOrAfter.map(moment -> floor(moment.in(context))).orElse(Instant.MIN);
    Instant end = before.map(moment -> floor(moment.in(context))).orElse(Instant.MAX);
    return start.isBefore(end)
        ? Optional.of(
            new Span(
                start.equals(Instant.MIN) ? null : start, end.equals(Instant.MAX) ? null : end))
        : Optional.empty();
  }

  private static Instant floor(Instant moment) {
    return Horizon.isUnbounded(moment) ? moment : Instant.ofEpochSecond(moment.getEpochSecond());
  }
}
