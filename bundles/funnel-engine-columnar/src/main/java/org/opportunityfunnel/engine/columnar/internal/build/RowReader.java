package org.opportunityfunnel.engine.columnar.internal.build;

import java.util.BitSet;
import java.util.function.Consumer;
import org.opportunityfunnel.engine.columnar.internal.columns.Aside;
import org.opportunityfunnel.engine.columnar.internal.columns.Chunk;
import org.opportunityfunnel.engine.columnar.internal.columns.Group;
import org.opportunityfunnel.engine.columnar.internal.columns.Partition;
import org.opportunityfunnel.engine.columnar.internal.columns.Shape;
import org.opportunityfunnel.engine.columnar.internal.columns.State;

/** Reads rows out of a partition again. Its users are places in the partition's dictionary. */
final class RowReader {
  private final Row row = new Row();

  /**
   * Gives those of these opportunities, in any order.
   *
   * @param sink gets the same row each time, filled anew
   */
  void read(Partition partition, BitSet keys, Consumer<Row> sink) {
    for (Chunk chunk : partition.chunks()) {
      int group = 0;
      int at = chunk.keys().next(0, keys);
      while (at >= 0) {
        while (chunk.groups().get(group).to() <= at) {
          group++;
        }
        fill(chunk, chunk.groups().get(group), at);
        sink.accept(row);
        at = chunk.keys().next(at + 1, keys);
      }
    }
  }

  private void fill(Chunk chunk, Group group, int at) {
    row.created = chunk.base() + chunk.created().get(at);
    row.user = chunk.users().get(at);
    row.key = chunk.keys().get(at);
    row.value = chunk.values().get(at);
    row.weighted = chunk.weighted().get(at);
    // Not kept for each row; an earlier second is as right, since it only rules rows out.
    row.firstSeen = chunk.base() + group.firstTime();
    row.steps.clear();
    Shape shape = group.shape();
    for (int step = 0; step < shape.steps(); step++) {
      long second = time(chunk, group.column(step) + at);
      row.steps.add(second, shape.rank(step), second);
    }
    row.versions.clear();
    if (shape.state() == State.ASIDE) {
      fillAside(chunk, (int) chunk.times().get(group.endColumn() + at));
      return;
    }
    row.summable = true;
    row.start = row.created;
    if (shape.state() != State.OPEN) {
      long end = time(chunk, group.endColumn() + at);
      row.versions.add(end, shape.state(), end);
    }
  }

  private static long time(Chunk chunk, int index) {
    return chunk.base() + chunk.times().get(index);
  }

  private void fillAside(Chunk chunk, int place) {
    Aside aside = chunk.aside();
    row.summable = !aside.unsummable().get(place);
    row.start = chunk.base() + aside.starts().get(place);
    for (int i = aside.versionStarts().get(place); i < aside.versionStarts().get(place + 1); i++) {
      row.versions.add(
          chunk.base() + aside.from().get(i),
          aside.states().get(i),
          chunk.base() + aside.ends().get(i));
    }
  }
}
