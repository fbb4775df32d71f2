package org.opportunityfunnel.testkit.oracle;

import java.util.List;
import java.util.Optional;

/**
 * An opportunity's path through one pipeline: "the times at which an opportunity first reached each
 * stage of the pipeline, and how it ended".
 *
 * @param seen the history as it stood at e
 * @param reach F[0] … F[A]
 */
public record Path(List<Entry> seen, Ending ending, List<Optional<Reach>> reach) {

  /** The path as of e; empty when no entry is in. */
  static Optional<Path> of(List<Entry> history, Stages stages, long asOf) {
    // "A report over [rs, re) sees the history as it stood at e = min(re, now): entries strictly
    // before e."
    List<Entry> seen = history.stream().filter(entry -> entry.second() < asOf).toList();
    // "No entry is in: the opportunity is not in the report."
    if (seen.stream().noneMatch(stages::isIn)) {
      return Optional.empty();
    }
    Ending ending = Ending.of(seen, stages);
    return Optional.of(new Path(seen, ending, Reach.of(seen, stages, ending)));
  }

  /** Whether F[k] exists. */
  boolean reached(int k) {
    return reach.get(k).isPresent();
  }

  /** F[k]. */
  long reachedAt(int k) {
    return reach.get(k).orElseThrow().second();
  }

  boolean visited(int k) {
    return reach.get(k).isPresent() && reach.get(k).orElseThrow().visited();
  }

  /** "The opportunity leaves stage k at F[k+1] if that exists, else at end." */
  long leaves(int k) {
    return reached(k + 1) ? reachedAt(k + 1) : ending.end();
  }

  /** "at stage k during the report when F[k] exists and its leaving time is ≥ rs". */
  boolean isAt(int k, long reportStart) {
    return reached(k) && leaves(k) >= reportStart;
  }
}
