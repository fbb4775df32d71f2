package org.opportunityfunnel.reports.internal.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.report.Include;
import org.opportunityfunnel.api.report.ReportMeta;

/**
 * A report that only has to be computed, from one view.
 *
 * @param named whom to list, in the order of the answer; empty for all that are found
 */
public record ReportPlan(
    FunnelQuery query,
    Pipeline pipeline,
    Optional<List<String>> named,
    Set<Include> include,
    ReportMeta meta) {}
