package org.opportunityfunnel.api.engine;

import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.api.store.Selection;

/**
 * A report, resolved and authorized.
 *
 * @param pipelineId a pipeline of the view's catalog
 * @param reportStart {@code rs} in epoch seconds; {@link Long#MIN_VALUE} if unbounded
 * @param asOf {@code e = min(re, now)} in epoch seconds: the history is seen as it stood then. With
 *     {@code rs >= e} nothing is in the report
 * @param cohort what {@code date_created} must lie in; empty for active-stage-cohort
 * @param users whose opportunities count; empty for everyone's and nobody's
 * @param selection which opportunities count; empty for all
 */
public record FunnelQuery(
    String pipelineId,
    long reportStart,
    long asOf,
    Optional<TimeRange> cohort,
    Optional<Set<String>> users,
    Optional<Selection> selection,
    StageCounting counting) {
  public FunnelQuery {
    Objects.requireNonNull(pipelineId, "pipelineId");
    Objects.requireNonNull(cohort, "cohort");
    Objects.requireNonNull(selection, "selection");
    Objects.requireNonNull(counting, "counting");
    users = users.map(ids -> Collections.unmodifiableSet(new HashSet<>(ids)));
  }
}
