package org.opportunityfunnel.engine.columnar.internal.sums;

import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.engine.columnar.internal.columns.Partition;

/**
 * A pass over a partition for one query. Immutable.
 *
 * @param withStages false for the totals report, which needs no steps
 */
record Scan(
    FunnelQuery query, Partition partition, Lanes lanes, boolean withStages, Halves halves) {}
