package org.opportunityfunnel.testkit.engine;

import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.range.ReportType;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.api.store.Selection;
import org.opportunityfunnel.testkit.oracle.Oracle;
import org.opportunityfunnel.testkit.oracle.OracleRequest;

/** Requests as engines get them. */
public final class EngineQueries {

  private EngineQueries() {}

  /** The request for an engine; the selection stands for the request's. */
  public static FunnelQuery of(
      Oracle oracle, OracleRequest request, Optional<Selection> selection) {
    Optional<TimeRange> cohort =
        request.type() == ReportType.CREATED_COHORT
            ? Optional.of(request.cohort())
            : Optional.empty();
    return new FunnelQuery(
        request.pipelineId(),
        request.reportStart(),
        request.asOf(),
        cohort,
        oracle.requestedUsers(request).map(Set::copyOf),
        selection,
        request.counting());
  }
}
