package org.opportunityfunnel.range.internal;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opportunityfunnel.api.error.Problems;
import org.opportunityfunnel.api.range.AbsoluteRange;
import org.opportunityfunnel.api.range.RelativeRange;

/** Reads each range member by itself; what is wrong with it is noted, and it is then empty. */
final class RangeForms {
  private static final String RELATIVE_NAMES =
      names(RelativeRange.values(), RelativeRange::wireName);
  private static final String SAME_DAYS_NAMES = names(SameDays.values(), SameDays::wireName);

  private final Optional<ZoneId> zone;
  private final Problems problems;

  /**
   * @param zone empty if what names it is malformed
   */
  RangeForms(Optional<ZoneId> zone, Problems problems) {
    this.zone = zone;
    this.problems = problems;
  }

  Optional<RelativeRange> relative(RangeMember member, String name) {
    return named(member, name, RelativeRange::ofWireName, RELATIVE_NAMES);
  }

  Optional<SameDays> sameDays(RangeMember member, String name) {
    return named(member, name, SameDays::ofWireName, SAME_DAYS_NAMES);
  }

  Optional<DatetimeRange> datetime(RangeMember member, AbsoluteRange range) {
    if (range == null) {
      return Optional.empty();
    }
    Optional<Edge> start = edge(member, "start", range.start(), EdgeParser::start);
    Optional<Edge> end = edge(member, "end", range.end(), EdgeParser::end);
    DatetimeRange parsed = new DatetimeRange(start, end);
    if (zone.map(parsed::isReversed).orElseGet(parsed::isReversedAnywhere)) {
      problems.add(
          member.wireName(),
          "starts after its end: "
              + Quoted.of(range.start())
              + " is later than "
              + Quoted.of(range.end()));
      return Optional.empty();
    }
    return Optional.of(parsed);
  }

  private Optional<Edge> edge(
      RangeMember member, String end, String text, Function<String, Optional<Edge>> parser) {
    if (text == null) {
      return Optional.empty();
    }
    Optional<Edge> edge = parser.apply(text);
    if (edge.isEmpty()) {
      problems.add(
          member.wireName() + "." + end,
          Quoted.of(text)
              + " is not an ISO 8601 time; right are 2026-01-31T09:30:00Z,"
              + " 2026-01-31T09:30:00+01:00, 2026-01-31T09:30:00 and 2026-01-31");
    }
    return edge;
  }

  private <T> Optional<T> named(
      RangeMember member, String name, Function<String, Optional<T>> ofName, String possible) {
    if (name == null) {
      return Optional.empty();
    }
    Optional<T> found = ofName.apply(name);
    if (found.isEmpty()) {
      problems.add(member.wireName(), Quoted.of(name) + " is not one of " + possible);
    }
    return found;
  }

  private static <T> String names(T[] all, Function<T, String> name) {
    return Stream.of(all).map(name).collect(Collectors.joining(", "));
  }
}
