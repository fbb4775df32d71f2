package org.opportunityfunnel.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Report.md 3, "Reach": when an opportunity first reached a rank.
 *
 * @param second F[k], since 1970-01-01T00:00Z
 * @param visited whether it visited the rank, or else skipped it
 */
public record Reach(long second, boolean visited) {

  /** F[0] … F[A]; empty where there is no such time. */
  static List<Optional<Reach>> of(List<Entry> seen, Stages stages, Ending ending) {
    List<Optional<Reach>> reached = new ArrayList<>();
    for (int rank = 0; rank < stages.active().size(); rank++) {
      reached.add(ofRank(rank, seen, stages).or(() -> atEndIfWon(ending)));
    }
    // "Put F[A] = end in state WON, else never."
    reached.add(atEndIfWon(ending));
    return List.copyOf(reached);
  }

  /**
   * "For rank k, F[k] is the time of the first entry (in order) with an active status of rank ≥ k;
   * k is visited if that entry's rank is exactly k, else skipped."
   */
  private static Optional<Reach> ofRank(int rank, List<Entry> seen, Stages stages) {
    return seen.stream()
        .filter(entry -> stages.rankOf(entry) >= rank)
        .findFirst()
        .map(entry -> new Reach(entry.second(), stages.rankOf(entry) == rank));
  }

  /** "In state WON every rank still without a time is reached at end, skipped." */
  private static Optional<Reach> atEndIfWon(Ending ending) {
    return ending.state() == Ending.State.WON
        ? Optional.of(new Reach(ending.end(), false))
        : Optional.empty();
  }
}
