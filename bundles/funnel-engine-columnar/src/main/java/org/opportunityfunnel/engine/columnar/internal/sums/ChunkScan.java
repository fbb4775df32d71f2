package org.opportunityfunnel.engine.columnar.internal.sums;

import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.engine.columnar.internal.columns.Chunk;
import org.opportunityfunnel.engine.columnar.internal.columns.Group;

/** Adds the rows of chunks to a tally, each group in the way that is fastest. Not thread-safe. */
final class ChunkScan {
  private final Scan scan;
  private final Picked picked;
  private final GroupScan groups;
  private final RowScan rows;
  private final boolean rowByRow;

  ChunkScan(Scan scan, Tally tally) {
    this(scan, new Picked(scan, true, tally), tally);
  }

  private ChunkScan(Scan scan, Picked picked, Tally tally) {
    this.scan = scan;
    this.picked = picked;
    this.groups = new GroupScan(scan, tally);
    this.rows = new RowScan(scan, tally);
    this.rowByRow = !scan.halves().equals(Halves.WHOLE);
  }

  /** One for the rows that the query's selection leaves out. */
  static ChunkScan ofLeftOut(Scan scan, Tally tally) {
    return new ChunkScan(scan, new Picked(scan, false, tally), tally);
  }

  void add(Chunk chunk) {
    FunnelQuery query = scan.query();
    long reportStart = chunk.relative(query.reportStart());
    long asOf = chunk.relative(query.asOf());
    for (Group group : chunk.groups()) {
      if (group.matters(reportStart, asOf)) {
        picked.pick(chunk, group);
        if (picked.size() == 0) {
          continue;
        }
        if (rowByRow || !groups.add(chunk, group, picked, reportStart, asOf)) {
          rows.add(chunk, group, picked);
        }
      }
    }
  }
}
