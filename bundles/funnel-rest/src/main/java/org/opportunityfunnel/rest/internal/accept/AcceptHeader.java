package org.opportunityfunnel.rest.internal.accept;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The media ranges that a caller takes, with their qualities (RFC 9110, 12.5.1). */
final class AcceptHeader {
  private final List<MediaRange> ranges;

  private AcceptHeader(List<MediaRange> ranges) {
    this.ranges = ranges;
  }

  /**
   * Parses the header's values; ranges that are malformed are left out, so that nothing is taken on
   * their account.
   *
   * @param values all {@code Accept} headers; none, or only blank ones, take everything
   */
  static AcceptHeader parse(List<String> values) {
    List<String> elements =
        values.stream()
            .flatMap(value -> Arrays.stream(value.split(",")))
            .map(String::strip)
            .filter(element -> !element.isEmpty())
            .toList();
    return new AcceptHeader(
        elements.isEmpty()
            ? List.of(MediaRange.ANY)
            : elements.stream().map(MediaRange::parse).flatMap(Optional::stream).toList());
  }

  /**
   * The best of the offered types: by quality; of equal ones that which was named more exactly; of
   * these the first offered.
   *
   * @return empty if none is acceptable
   */
  Optional<String> best(List<String> offered) {
    return offered.stream()
        .map(type -> new Candidate(type, match(type)))
        .filter(candidate -> candidate.range().quality() > 0)
        .min(Candidate.BEST_FIRST)
        .map(Candidate::type);
  }

  private MediaRange match(String type) {
    return ranges.stream()
        .filter(range -> range.matches(type))
        .max(Comparator.comparingInt(MediaRange::exactness))
        .orElse(MediaRange.NOTHING);
  }

  private record Candidate(String type, MediaRange range) {
    static final Comparator<Candidate> BEST_FIRST =
        Comparator.<Candidate>comparingDouble(candidate -> -candidate.range().quality())
            .thenComparingInt(candidate -> -candidate.range().exactness());
  }
}
