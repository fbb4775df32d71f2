package org.opportunityfunnel.itests.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opportunityfunnel.api.engine.TotalsSums;

/** Rows of a user and a state: count, value, seconds from start to end. */
final class StateRows {
  private StateRows() {}

  /** The rows' sums, the states of a user together. */
  static Sums sums(List<long[]> rows) {
    Map<String, TotalsSums> users = new TreeMap<>();
    for (long[] row : rows) {
      long count = row[2];
      long value = row[3];
      TotalsSums sums =
          switch ((int) row[1]) {
            case 1 -> new TotalsSums(count, count, count, value, value, row[4]);
            case 2 -> new TotalsSums(count, count, 0, value, 0, 0);
            default -> new TotalsSums(count, 0, 0, 0, 0, 0);
          };
      users.merge("user_" + row[0], sums, TotalsSums::plus);
    }
    Sums all = new Sums();
    users.forEach(all::totals);
    return all;
  }
}
