package org.opportunityfunnel.testkit.contract;

import java.util.Optional;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.StageCounting;

/** Queries that differ from what was asked in one member. */
final class Questions {

  private Questions() {}

  static FunnelQuery between(FunnelQuery query, long start, long asOf) {
    boolean isUnbounded = query.reportStart() == Long.MIN_VALUE;
    return new FunnelQuery(
        query.pipelineId(),
        isUnbounded ? Long.MIN_VALUE : start,
        asOf,
        query.cohort(),
        query.users(),
        query.selection(),
        query.counting());
  }

  static FunnelQuery withoutCohort(FunnelQuery query) {
    return new FunnelQuery(
        query.pipelineId(),
        query.reportStart(),
        query.asOf(),
        Optional.empty(),
        query.users(),
        query.selection(),
        query.counting());
  }

  static FunnelQuery withoutUsers(FunnelQuery query) {
    return new FunnelQuery(
        query.pipelineId(),
        query.reportStart(),
        query.asOf(),
        query.cohort(),
        Optional.empty(),
        query.selection(),
        query.counting());
  }

  static FunnelQuery withoutSelection(FunnelQuery query) {
    return new FunnelQuery(
        query.pipelineId(),
        query.reportStart(),
        query.asOf(),
        query.cohort(),
        query.users(),
        Optional.empty(),
        query.counting());
  }

  static FunnelQuery counted(FunnelQuery query, StageCounting counting) {
    return new FunnelQuery(
        query.pipelineId(),
        query.reportStart(),
        query.asOf(),
        query.cohort(),
        query.users(),
        query.selection(),
        counting);
  }

  static FunnelQuery directAsVisited(FunnelQuery query) {
    return query.counting() == StageCounting.DIRECT ? counted(query, StageCounting.VISITED) : query;
  }
}
