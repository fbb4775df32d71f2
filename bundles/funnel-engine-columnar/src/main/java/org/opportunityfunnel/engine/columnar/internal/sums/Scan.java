package org.opportunityfunnel.engine.columnar.internal.sums;

import org.opportunityfunnel.api.engine.FunnelQuery;

/**
 * What is asked of rows and how it is summed. Immutable.
 *
 * @param withStages false for the totals report, which needs no steps
 */
record Scan(FunnelQuery query, Lanes lanes, boolean withStages, Halves halves) {}
