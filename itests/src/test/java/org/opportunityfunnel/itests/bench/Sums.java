package org.opportunityfunnel.itests.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opportunityfunnel.api.engine.StageSums;
import org.opportunityfunnel.api.engine.TotalsSums;
import org.opportunityfunnel.api.engine.UserStageSums;
import org.opportunityfunnel.api.engine.UserTotalsSums;
import org.opportunityfunnel.api.engine.WonSums;

/**
 * What a report is made of: by user, and stage, the sums that its fields need. Only those that
 * count something.
 */
final class Sums {
  private final Map<String, List<Long>> byPlace = new TreeMap<>();

  /** Of an active stage: everything that {@code outcomes} adds too. */
  void stage(String user, int stage, StageSums sums) {
    add(
        user + " " + stage,
        sums.count(),
        sums.value(),
        sums.weightedValue(),
        sums.advanced(),
        sums.valueAdvanced(),
        sums.weightedValueConverted(),
        sums.lost(),
        sums.valueLost(),
        sums.left(),
        sums.valueLeft(),
        sums.open(),
        sums.valueOpen(),
        sums.timed(),
        sums.secondsToAdvance());
  }

  void won(String user, int stage, WonSums sums) {
    add(user + " " + stage, sums.count(), sums.value(), sums.weightedValue());
  }

  void totals(String user, TotalsSums sums) {
    add(
        user,
        sums.count(),
        sums.complete(),
        sums.won(),
        sums.valueComplete(),
        sums.valueWon(),
        sums.secondsToWin());
  }

  static Sums ofStages(List<UserStageSums> users) {
    Sums all = new Sums();
    for (UserStageSums user : users) {
      for (int rank = 0; rank < user.active().size(); rank++) {
        all.stage(user.userId(), rank, user.active().get(rank));
      }
      for (int i = 0; i < user.won().size(); i++) {
        all.won(user.userId(), user.active().size() + i, user.won().get(i));
      }
    }
    return all;
  }

  static Sums ofTotals(List<UserTotalsSums> users) {
    Sums all = new Sums();
    users.forEach(user -> all.totals(user.userId(), user.sums()));
    return all;
  }

  private void add(String place, Long... sums) {
    if (sums[0] != 0 && byPlace.put(place, Arrays.asList(sums)) != null) {
      throw new IllegalStateException(place + " came twice");
    }
  }

  int size() {
    return byPlace.size();
  }

  /** Fails, naming a difference, unless both are the same. */
  void assertSame(Sums other, String whose) {
    Map<String, List<Long>> differing = new TreeMap<>(byPlace);
    differing.entrySet().removeAll(other.byPlace.entrySet());
    if (!byPlace.equals(other.byPlace)) {
      String place =
          differing.isEmpty()
              ? other.byPlace.keySet().toString()
              : differing.keySet().iterator().next();
      throw new AssertionError(
          whose
              + " differs at "
              + place
              + ": "
              + other.byPlace.get(place)
              + " instead of "
              + byPlace.get(place));
    }
  }
}
