package org.opportunityfunnel.api.range;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.opportunityfunnel.api.error.Problems;
import org.osgi.annotation.versioning.ConsumerType;

/** Resolves the ranges of a request in a zone at an instant. Thread-safe. */
@ConsumerType
public interface RangeResolver {

  /**
   * The request's ranges. Everything wrong with its range members, its zone, and their combination
   * is added to the problems under the member's name, {@code X-TZ-Offset} for the header.
   *
   * @param organization the calendar; its zone holds where the request names none
   * @param now what relative ranges are relative to
   * @return empty if and only if a problem was added
   */
  Optional<ResolvedRanges> resolve(
      RangeRequest request, CalendarSettings organization, Instant now, Problems problems);

  /**
   * The zone of a request: {@code timezone}, else {@code tzOffset}, else the organization's.
   *
   * @return empty if one of them is malformed, which is added to the problems
   */
  Optional<ZoneId> zone(String timezone, String tzOffset, ZoneId organization, Problems problems);

  /** One relative range on that calendar. */
  TimeRange relative(RelativeRange range, CalendarSettings calendar, Instant now);
}
