package org.opportunityfunnel.itests.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opportunityfunnel.api.engine.StageSums;
import org.opportunityfunnel.api.engine.WonSums;

/** Rows of a user, a stage and an outcome: count, value, expected value, seconds to advance. */
final class OutcomeRows {
  private static final int WON = 4;

  private OutcomeRows() {}

  /** The rows' sums, the outcomes of a stage together. */
  static Sums sums(List<long[]> rows) {
    Sums all = new Sums();
    Map<Place, StageSums> stages = new TreeMap<>();
    for (long[] row : rows) {
      Place place = new Place("user_" + row[0], (int) row[1]);
      if (row[2] == WON) {
        WonSums won = new WonSums(row[3], row[4], row[5]);
        all.won(place.user(), place.stage(), won);
      } else {
        stages.merge(place, stage(row), StageSums::plus);
      }
    }
    stages.forEach((place, sums) -> all.stage(place.user(), place.stage(), sums));
    return all;
  }

  private static StageSums stage(long[] row) {
    long n = row[3];
    long v = row[4];
    long w = row[5];
    return switch ((int) row[2]) {
      case 0 -> new StageSums(n, v, w, 0, 0, 0, 0, 0, 0, 0, 0, 0, n, v, 0, 0);
      case 1 -> new StageSums(n, v, w, n, v, w, n, v, 0, 0, 0, 0, 0, 0, n, row[6]);
      case 2 -> new StageSums(n, v, w, 0, 0, 0, 0, 0, n, v, 0, 0, 0, 0, 0, 0);
      default -> new StageSums(n, v, w, 0, 0, 0, 0, 0, 0, 0, n, v, 0, 0, 0, 0);
    };
  }

  private record Place(String user, int stage) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byUser = user.compareTo(other.user);
      return byUser != 0 ? byUser : Integer.compare(stage, other.stage);
    }
  }
}
