package org.opportunityfunnel.engine.columnar.internal.sums;

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
  private final TimeRange cohort;
  private int[] rows = new int[0];
  private int size;

  Picked(Scan scan, Tally tally) {
    this.tally = tally;
    this.selection = scan.query().selection().orElse(null);
    this.cohort = scan.query().cohort().orElse(TimeRange.ALL_TIME);
  }

  void pick(Chunk chunk, Group group) {
    if (rows.length < group.size()) {
      rows = new int[chunk.rows()];
    }
    size = 0;
    Ints users = chunk.users();
    for (int row = group.from(); row < group.to(); row++) {
      rows[size] = row;
      size += tally.excludes(users.get(row)) ? 0 : 1;
    }
    if (selection != null) {
      keepSelected(chunk.keys());
    }
    if (!chunk.isWithin(cohort)) {
      keepCreated(
          chunk.created(),
          chunk.relative(cohort.startSecond()),
          chunk.relative(cohort.endSecond()));
    }
  }

  private void keepSelected(Ints keys) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      int row = rows[i];
      rows[kept] = row;
      kept += selection.contains(keys.get(row)) ? 1 : 0;
    }
    size = kept;
  }

  private void keepCreated(Longs created, long from, long to) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      int row = rows[i];
      rows[kept] = row;
      long second = created.get(row);
      kept += second >= from && second < to ? 1 : 0;
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
}
