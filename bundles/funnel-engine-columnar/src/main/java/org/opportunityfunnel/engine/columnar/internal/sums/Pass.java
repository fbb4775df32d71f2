package org.opportunityfunnel.engine.columnar.internal.sums;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.opportunityfunnel.engine.columnar.internal.columns.Chunk;
import org.opportunityfunnel.engine.columnar.internal.columns.Partition;

/** Runs a {@link Scan} over its rows, by several threads where that pays. */
final class Pass {
  /** Rows taken at a time: long enough to be worth a hand-over, short enough to end together. */
  private static final int MORSEL = 1 << 14;

  private final Scan scan;
  private final RowRange rows;
  private final Tally empty;
  private final AtomicInteger nextMorsel = new AtomicInteger();

  /**
   * @param empty for the users that count
   */
  Pass(Scan scan, Tally empty) {
    this.scan = scan;
    this.rows = RowRange.of(scan.query(), scan.partition());
    this.empty = empty;
  }

  Tally run(Workers workers) {
    int morsels = morsels();
    int helpers = Math.min(workers.count(), morsels - 1);
    List<Tally> parts = workers.share(helpers, this::work);
    Tally sum = parts.get(0);
    parts.subList(1, parts.size()).forEach(sum::add);
    return sum;
  }

  private int morsels() {
    return (int) (((long) rows.size() + MORSEL - 1) / MORSEL);
  }

  private Tally work() {
    Tally tally = empty.sibling();
    for (int morsel = nextMorsel.getAndIncrement();
        morsel < morsels();
        morsel = nextMorsel.getAndIncrement()) {
      int from = rows.from() + morsel * MORSEL;
      addRows(from, from + Math.min(MORSEL, rows.to() - from), tally);
    }
    return tally;
  }

  private void addRows(int from, int to, Tally tally) {
    Partition partition = scan.partition();
    int chunkRows = partition.chunkRows();
    for (int row = from; row < to; ) {
      int first = row / chunkRows * chunkRows;
      Chunk chunk = partition.chunks().get(row / chunkRows);
      int end = Math.min(to - first, chunk.rows());
      if (chunk.matters(scan.query().reportStart(), scan.query().asOf())) {
        new ChunkScan(scan, chunk, tally).rows(row - first, end);
      }
      row = first + end;
    }
  }
}
