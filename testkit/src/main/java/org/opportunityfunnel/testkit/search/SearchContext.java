package org.opportunityfunnel.testkit.search;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a saved search may depend on beside the records.
 *
 * @param zone where local days begin
 * @param userId whom the request runs as; empty for a machine
 */
public record SearchContext(
    Instant now, ZoneId zone, DayOfWeek weekStart, Month yearStart, Optional<String> userId) {

  /** Weeks from Monday, years from January, as a machine. */
  public static SearchContext of(Instant now, ZoneId zone) {
    return new SearchContext(now, zone, DayOfWeek.MONDAY, Month.JANUARY, Optional.empty());
  }

  /** The same, as that user. */
  public SearchContext as(Optional<String> userId) {
    return new SearchContext(now, zone, weekStart, yearStart, userId);
  }
}
