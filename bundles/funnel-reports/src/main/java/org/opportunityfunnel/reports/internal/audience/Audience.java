package org.opportunityfunnel.reports.internal.audience;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Whose opportunities a report is about.
 *
 * @param named the users to list, each once, in the order of the answer; empty if the request named
 *     nobody
 * @param counted whose opportunities count; empty for everyone's and nobody's
 */
public record Audience(Optional<List<String>> named, Optional<Set<String>> counted) {
  public Audience {
    Objects.requireNonNull(named, "named");
    Objects.requireNonNull(counted, "counted");
  }

  /** Everyone whom a caller sees. */
  static Audience everyone(Optional<Set<String>> visible) {
    return new Audience(Optional.empty(), visible);
  }

  /** These users in this order, each once; all of them are listed. */
  static Audience of(LinkedHashSet<String> users) {
    return new Audience(Optional.of(List.copyOf(users)), Optional.of(Set.copyOf(users)));
  }
}
