package org.opportunityfunnel.engine.columnar.internal.sums;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.engine.columnar.internal.columns.Chunk;
import org.opportunityfunnel.engine.columnar.internal.columns.SettledSums;
import org.opportunityfunnel.engine.columnar.internal.columns.Stretch;

/**
 * Runs a {@link Scan} over a partition, by several threads where that pays: adds the kept sums of
 * stretches that the report sees whole, takes away from them what a selection leaves out, and adds
 * the rows of all other stretches that matter.
 */
final class Pass {
  /** A helper that gets fewer chunks than that costs more than it helps. */
  private static final int CHUNKS_A_HELPER = 2;

  private final Scan scan;
  private final TimeRange cohort;
  private final Tally empty;
  private final List<Chunk> chunks = new ArrayList<>();
  private final List<SettledSums> settled = new ArrayList<>();

  /** Those in kept sums, of which a selection leaves some rows out. */
  private final List<Chunk> lessened = new ArrayList<>();

  private final AtomicInteger next = new AtomicInteger();

  /**
   * @param empty for the users that count
   */
  Pass(Scan scan, Stretch all, Tally empty) {
    this.scan = scan;
    this.empty = empty;
    this.cohort = scan.query().cohort().orElse(TimeRange.ALL_TIME);
    if (scan.query().reportStart() < scan.query().asOf()) {
      collect(all);
    }
  }

  private void collect(Stretch stretch) {
    FunnelQuery query = scan.query();
    if (!stretch.span().matters(query.reportStart(), query.asOf(), cohort)) {
      return;
    }
    if (stretch.sums().isPresent()
        && scan.halves().equals(Halves.WHOLE)
        && stretch.span().isWithin(query.reportStart(), query.asOf(), cohort)
        && query.selection().map(keys -> Sample.isMostly(stretch, keys)).orElse(true)) {
      settled.add(stretch.sums().get());
      if (query.selection().isPresent()) {
        lessened.addAll(stretch.chunks());
      }
    } else if (stretch.parts().isEmpty()) {
      chunks.addAll(stretch.chunks());
    } else {
      stretch.parts().forEach(this::collect);
    }
  }

  Tally run(Workers workers) {
    int scanned = chunks.size() + lessened.size();
    int helpers = Math.min(workers.count(), scanned / CHUNKS_A_HELPER - 1);
    List<Tally> parts = workers.share(helpers, this::work);
    Tally sum = parts.get(0);
    parts.subList(1, parts.size()).forEach(sum::add);
    return sum;
  }

  private Tally work() {
    Tally tally = empty.sibling();
    ChunkScan rows = new ChunkScan(scan, tally);
    Tally less = lessened.isEmpty() ? tally : empty.sibling();
    ChunkScan leftOut = ChunkScan.ofLeftOut(scan, less);
    int firstSettled = chunks.size() + lessened.size();
    int size = firstSettled + settled.size();
    for (int i = next.getAndIncrement(); i < size; i = next.getAndIncrement()) {
      if (i < chunks.size()) {
        rows.add(chunks.get(i));
      } else if (i < firstSettled) {
        leftOut.add(lessened.get(i - chunks.size()));
      } else {
        tally.add(settled.get(i - firstSettled), scan.lanes(), scan.withStages());
      }
    }
    if (less != tally) {
      tally.add(less, user -> user, -1);
    }
    return tally;
  }
}
