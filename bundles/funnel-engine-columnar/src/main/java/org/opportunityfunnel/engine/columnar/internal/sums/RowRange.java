package org.opportunityfunnel.engine.columnar.internal.sums;

import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.engine.columnar.internal.columns.Partition;

/** The rows {@code [from, to)} of a partition, in the order of creation. */
record RowRange(int from, int to) {

  /** Those that a query is about. */
  static RowRange of(FunnelQuery query, Partition partition) {
    if (query.reportStart() >= query.asOf()) {
      return new RowRange(0, 0);
    }
    TimeRange cohort = query.cohort().orElse(TimeRange.ALL_TIME);
    int from = cohort.isStartUnbounded() ? 0 : partition.createdBefore(cohort.startSecond());
    int to =
        cohort.isEndUnbounded() ? partition.rows() : partition.createdBefore(cohort.endSecond());
    return new RowRange(from, to);
  }

  int size() {
    return to - from;
  }
}
