package org.opportunityfunnel.engine.columnar.internal.sums;

import java.util.Arrays;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.api.store.Selection;
import org.opportunityfunnel.engine.columnar.internal.columns.Chunk;
import org.opportunityfunnel.engine.columnar.internal.columns.Group;
import org.opportunityfunnel.engine.columnar.internal.columns.Ints;
import org.opportunityfunnel.engine.columnar.internal.columns.Longs;

/**
 * The rows of a group that a query is about: of its users, its selection and its cohort. Filled
 * anew for each group. Not thread-safe.
 */
final class Picked {
  private final Tally tally;
  private final Selection selection;
  private final boolean selected;
  private final TimeRange cohort;
  private int[] rows = new int[0];
  private int[] scratch = new int[0];
  private int size;

  /**
   * @param selected false to pick those that the query's selection leaves out
   */
  Picked(Scan scan, boolean selected, Tally tally) {
    this.tally = tally;
    this.selected = selected;
    this.selection = scan.query().selection().orElse(null);
    this.cohort = scan.query().cohort().orElse(TimeRange.ALL_TIME);
  }

  void pick(Chunk chunk, Group group) {
    if (rows.length < group.size()) {
      rows = new int[chunk.rows()];
      scratch = new int[chunk.rows()];
    }
    if (selection != null) {
      size = chunk.keys().find(selection, selected, group.from(), group.to(), rows);
    } else {
      all(group);
    }
    if (tally.excludesSome()) {
      keepOfUsers(chunk.users());
    }
    if (!chunk.isWithin(cohort)) {
      keepCreated(
          chunk.created(),
          chunk.relative(cohort.startSecond()),
          chunk.relative(cohort.endSecond()));
    }
  }

  private void all(Group group) {
    size = group.size();
    int from = group.from();
    for (int i = 0; i < size; i++) {
      rows[i] = from + i;
    }
  }

  private void keepOfUsers(Ints users) {
    users.copy(rows, 0, size, scratch);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      rows[kept] = rows[i];
      kept += tally.excludes(scratch[i]) ? 0 : 1;
    }
    size = kept;
  }

  private void keepCreated(Longs created, long from, long to) {
    Arrays.fill(scratch, 0, size, 0);
    created.addIfBelow(to, 0, rows, size, 1, scratch);
    created.addIfBelow(from, 0, rows, size, -1, scratch);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      rows[kept] = rows[i];
      kept += scratch[i];
    }
    size = kept;
  }

  int size() {
    return size;
  }

  /** The place in the chunk of the row picked at that place. */
  int row(int place) {
    return rows[place];
  }

  /** The places in the chunk of all rows picked, and a rest that means nothing. */
  int[] rows() {
    return rows;
  }
}
