package org.opportunityfunnel.testkit.oracle;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Predicate;
import org.opportunityfunnel.api.engine.StageCounting;

/** Report.md 4: the sums of the active stage of rank k, and of a won stage. */
record StageMeasuring(StageCounting counting, long reportStart, int lastRank) {

  ExactStageSums active(int k, List<Subject> subjects) {
    List<Subject> counted = keep(subjects, subject -> countsIn(k, subject.path()));
    List<Subject> advanced = keep(counted, subject -> subject.path().reached(k + 1));
    List<Subject> converted = keep(advanced, subject -> isConverted(k, subject));
    // "Exactly one of these then holds …: advanced (F[k+1] exists), or by state lost, left, open
    // (still there)."
    List<Subject> stayed = keep(counted, subject -> !subject.path().reached(k + 1));
    List<Subject> lost = keep(stayed, subject -> subject.state() == Ending.State.LOST);
    List<Subject> left = keep(stayed, subject -> subject.state() == Ending.State.LEFT);
    List<Subject> open = keep(stayed, subject -> subject.state() == Ending.State.OPEN);
    List<Subject> timed = keep(advanced, subject -> subject.path().visited(k));
    return new ExactStageSums(
        Sum.count(counted),
        Sum.value(counted),
        Sum.weighted(counted),
        Sum.count(converted),
        Sum.value(converted),
        Sum.weighted(converted),
        Sum.count(advanced),
        Sum.value(advanced),
        Sum.count(lost),
        Sum.value(lost),
        Sum.count(left),
        Sum.value(left),
        Sum.count(open),
        Sum.value(open),
        Sum.count(timed),
        Sum.of(timed, subject -> timeToAdvance(k, subject.path())));
  }

  /** "It is at its won stage when in state WON". */
  ExactWonSums won(String statusId, List<Subject> subjects) {
    List<Subject> counted =
        keep(subjects, subject -> statusId.equals(subject.path().ending().wonStatusId()));
    return new ExactWonSums(Sum.count(counted), Sum.value(counted), Sum.weighted(counted));
  }

  /**
   * "An opportunity counts in stage k when it is at stage k during the report and, with
   * stage_counting visited or direct, k is visited; with reached, skipped stages count too."
   */
  private boolean countsIn(int k, Path path) {
    return path.isAt(k, reportStart) && (counting == StageCounting.REACHED || path.visited(k));
  }

  /**
   * "With direct the three conversion rates, and nothing else, take as advanced only those whose
   * rank k+1 is visited, or who won from the last rank".
   */
  private boolean isConverted(int k, Subject advanced) {
    return counting != StageCounting.DIRECT
        || advanced.path().visited(k + 1)
        || (k == lastRank && advanced.state() == Ending.State.WON);
  }

  /** "mean of F[k+1] − F[k] over all advanced ones that visited k, in every mode". */
  private static BigInteger timeToAdvance(int k, Path path) {
    return BigInteger.valueOf(path.reachedAt(k + 1))
        .subtract(BigInteger.valueOf(path.reachedAt(k)));
  }

  private static List<Subject> keep(List<Subject> subjects, Predicate<Subject> condition) {
    return subjects.stream().filter(condition).toList();
  }
}
