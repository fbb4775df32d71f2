package org.opportunityfunnel.engine.columnar.internal.sums;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.engine.columnar.internal.columns.Chunk;
import org.opportunityfunnel.engine.columnar.internal.columns.Group;

/** Runs a {@link Scan} over its chunks, by several threads where that pays. */
final class Pass {
  /** A helper that gets fewer chunks than that costs more than it helps. */
  private static final int CHUNKS_A_HELPER = 2;

  private final Scan scan;
  private final List<Chunk> chunks;
  private final Tally empty;
  private final AtomicInteger nextChunk = new AtomicInteger();

  /**
   * @param empty for the users that count
   */
  Pass(Scan scan, Tally empty) {
    this.scan = scan;
    this.empty = empty;
    TimeRange cohort = scan.query().cohort().orElse(TimeRange.ALL_TIME);
    boolean nothing = scan.query().reportStart() >= scan.query().asOf();
    this.chunks =
        nothing
            ? List.of()
            : scan.partition().chunks().stream().filter(chunk -> chunk.meets(cohort)).toList();
  }

  Tally run(Workers workers) {
    int helpers = Math.min(workers.count(), chunks.size() / CHUNKS_A_HELPER - 1);
    List<Tally> parts = workers.share(helpers, this::work);
    Tally sum = parts.get(0);
    parts.subList(1, parts.size()).forEach(sum::add);
    return sum;
  }

  private Tally work() {
    Tally tally = empty.sibling();
    Picked picked = new Picked(scan, tally);
    GroupScan groups = new GroupScan(scan, tally);
    RowScan rows = new RowScan(scan, tally);
    for (int next = nextChunk.getAndIncrement();
        next < chunks.size();
        next = nextChunk.getAndIncrement()) {
      add(chunks.get(next), picked, groups, rows);
    }
    return tally;
  }

  private void add(Chunk chunk, Picked picked, GroupScan groups, RowScan rows) {
    FunnelQuery query = scan.query();
    long reportStart = chunk.relative(query.reportStart());
    long asOf = chunk.relative(query.asOf());
    for (Group group : chunk.groups()) {
      if (group.matters(reportStart, asOf)) {
        picked.pick(chunk, group);
        if (group.isWithin(reportStart, asOf)) {
          groups.add(chunk, group, picked);
        } else {
          rows.add(chunk, group, picked);
        }
      }
    }
  }
}
