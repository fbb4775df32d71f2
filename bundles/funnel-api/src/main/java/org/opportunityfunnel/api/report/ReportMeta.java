package org.opportunityfunnel.api.report;

import java.time.Instant;
import org.opportunityfunnel.api.range.ResolvedRanges;

/**
 * How a report was made.
 *
 * @param asOf the instant that counted as now; in a report that does not include it, which may have
 *     been kept from an equal request, only the minute is sure
 * @param currency the currency of all opportunities of the organization; null if they have none or
 *     several
 * @param dataVersion the data version that it was computed on
 */
public record ReportMeta(
    ResolvedRanges ranges,
    String pipelineId,
    String pipelineName,
    Instant asOf,
    String currency,
    String engine,
    long dataVersion) {}
